import { kindOf, type Kind } from "./kinds"
import { partsOf } from "./model"

interface QuoteRequest {
  kind: Kind
  provider: string
  model: string
  input: Record<string, unknown>
}

/** More models of a kind than any shop offers; each is a question to the backend. */
const most = 60

/** What a browser wants prices for: `{kind, inputs: {"<provider>/<model>": {…}}}`; undefined when it says nothing of the kind. */
export function readQuoteRequests(body: unknown): QuoteRequest[] | undefined {
  if (!isObject(body) || !isObject(body["inputs"])) return undefined
  const kind = kindOf(body["kind"])
  const entries = Object.entries(body["inputs"])
  if (kind === undefined || entries.length > most) return undefined
  const read = entries.map(([key, input]) => {
    const parts = partsOf(key)
    return parts === undefined || !isObject(input) ? undefined : { kind, ...parts, input }
  })
  return read.every((request) => request !== undefined) ? read : undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
