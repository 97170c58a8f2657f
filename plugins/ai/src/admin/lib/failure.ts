import { FetchError } from "@medusajs/js-sdk"

const NOT_SIGNED_IN = 401
const SERVER_FAULT = 500

/** What went wrong with a request, where the shop has said nothing that a merchant could use. */
export type Fault =
  /** The shop was not reached. */
  | "offline"
  /** The shop failed itself. */
  | "server"
  /** Nobody is signed in any more. */
  | "session"

/** @returns undefined when the shop, or the page, says itself what is wrong */
export function faultOf(error: Error): Fault | undefined {
  // What `fetch` throws when nobody answers.
  if (error instanceof TypeError) return "offline"
  if (!(error instanceof FetchError)) return undefined
  if (error.status === NOT_SIGNED_IN) return "session"
  return (error.status ?? 0) >= SERVER_FAULT ? "server" : undefined
}
