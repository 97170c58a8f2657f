import { FetchError } from "@medusajs/js-sdk"

const SERVER_FAULT = 500

/** What went wrong with a request, where the shop has said nothing that a merchant could use: it was not reached, or failed itself. */
export function faultOf(error: Error): "offline" | "server" | undefined {
  // What `fetch` throws when nobody answers.
  if (error instanceof TypeError) return "offline"
  return error instanceof FetchError && (error.status ?? 0) >= SERVER_FAULT ? "server" : undefined
}
