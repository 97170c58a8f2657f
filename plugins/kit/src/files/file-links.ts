import { isSignatureValid, sign, type Signed } from "../http/signature"

/** What a signed link lets its bearer do: read the file, or put it there. */
export type FileAction = "get" | "put"

/** The two query values of a signed link, as they come from the URL. */
export interface LinkQuery {
  expires?: unknown
  signature?: unknown
}

/** The address of a public file: it never changes and never expires. */
export function publicFileUrl(backendUrl: string, key: string): string {
  return `${backendUrl.replace(/\/+$/, "")}/media/${key}`
}

/**
 * The address of a file with a signature: whoever has it may do that one action with that one file, until it expires.
 *
 * @param lifetimeSeconds how long it is good for
 */
export function signedFileUrl(
  options: { backendUrl: string; linkSecret: string },
  action: FileAction,
  key: string,
  lifetimeSeconds: number
): string {
  const expires = Math.floor(Date.now() / 1000) + lifetimeSeconds
  const signature = sign(options.linkSecret, statement(action, key, expires))
  return `${publicFileUrl(options.backendUrl, key)}?expires=${expires}&signature=${signature}`
}

/** Tells whether a link's query opens this file for this action now. */
export function isFileLinkValid(linkSecret: string, action: FileAction, key: string, query: LinkQuery): boolean {
  const { expires, signature } = query
  if (typeof expires !== "string" || !/^\d{1,12}$/.test(expires) || typeof signature !== "string") return false
  return isSignatureValid(linkSecret, statement(action, key, Number(expires)), signature)
}

function statement(action: FileAction, key: string, expires: number): Signed {
  return { purpose: `file:${action}`, subject: key, expires }
}
