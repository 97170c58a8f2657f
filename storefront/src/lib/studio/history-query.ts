import { kindOf, statusOf, type Kind, type Status } from "./kinds"

export type HistoryParameters = Partial<Record<"kind" | "status" | "cursor", string | string[]>>

export interface HistoryQuery {
  kind?: Kind | undefined
  status?: Status | undefined
  /** Where the list goes on, as the backend gave it. */
  cursor?: string | undefined
}

/** What the address of the history asks for; undefined when it asks for what does not exist. */
export function readHistoryQuery({ kind, status, cursor }: HistoryParameters): HistoryQuery | undefined {
  const query = { kind: kindOf(kind), status: statusOf(status), cursor: cursorOf(cursor) }
  const isUnknown =
    (kind !== undefined && query.kind === undefined) ||
    (status !== undefined && query.status === undefined) ||
    (cursor !== undefined && query.cursor === undefined)
  return isUnknown ? undefined : query
}

/** The query of such an address, with its `?`; empty when it asks for everything. */
export function writeHistoryQuery(query: HistoryQuery): string {
  const parameters = new URLSearchParams()
  for (const name of ["kind", "status", "cursor"] as const) {
    const value = query[name]
    if (value !== undefined) parameters.set(name, value)
  }
  return parameters.size === 0 ? "" : `?${parameters}`
}

/** A cursor as the backend makes them; what else may be in it, the backend knows. */
export function cursorOf(text: unknown): string | undefined {
  return typeof text === "string" && /^[\w.~=-]{1,500}$/.test(text) ? text : undefined
}
