import "server-only"
import { environment } from "./environment"

const passedOn = ["range", "if-none-match", "if-modified-since", "if-range", "last-event-id", "accept"]
const passedBack = [
  "content-type",
  "content-length",
  "content-range",
  "accept-ranges",
  "cache-control",
  "content-disposition",
  "etag",
  "last-modified",
]
const understood = [200, 206, 304, 401, 403, 404, 410, 416]

/**
 * Asks the backend for a file with what the browser asked for, its range for one.
 * @param path on the backend, with its query
 * @param token the customer's, for what is theirs alone
 */
export function askForFile(request: Request, path: string, token?: string): Promise<Response | undefined> {
  const headers = pick(request.headers, passedOn)
  headers.set("x-publishable-api-key", environment.publishableKey)
  if (token !== undefined) headers.set("authorization", `Bearer ${token}`)
  return fetch(environment.backendUrl + path, {
    headers,
    cache: "no-store",
    redirect: "manual",
    signal: request.signal,
  }).catch(() => undefined)
}

/** Answers with a file of the backend: streamed, by range, with the backend's caching. 502 when there is no answer. */
export function passBack(answer: Response | undefined): Response {
  if (answer === undefined || !understood.includes(answer.status)) return new Response(null, { status: 502 })
  const headers = pick(answer.headers, passedBack)
  headers.set("x-content-type-options", "nosniff")
  // A picture that is a document (SVG) must not run anything when it is opened by itself.
  headers.set("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  return new Response(answer.body, { status: answer.status, headers })
}

function pick(from: Headers, names: string[]): Headers {
  const found = new Headers()
  for (const name of names) {
    const value = from.get(name)
    if (value !== null) found.set(name, value)
  }
  // fetch has already undone any compression: its length would be wrong.
  if (from.has("content-encoding")) found.delete("content-length")
  return found
}
