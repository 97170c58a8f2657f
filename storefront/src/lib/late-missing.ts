import { askSelf } from "./own-request"
import { pathWithinPlace } from "./place-path"

/** A page that is made for each request may take as long as the backend does. */
const timeoutMs = 60_000

/** What of a visitor's request a page can depend on. */
const asked = ["accept-language", "content-security-policy", "cookie", "referer", "user-agent"]
/** What of an answer is the visitor's. */
const answered = ["cache-control", "content-type", "link", "vary"]

/**
 * Whether a page may find out only while it is made that there is nothing to show: somebody else's order or creation, a page beyond a
 * list's last one. Next leaves the words of such a 404 to JavaScript, so the proxy reads the answer first.
 * @param path with language and country
 */
export function mayBeMissingLate(path: string, query: URLSearchParams): boolean {
  return query.has("page") || /^\/(orders|account|studio)\/./.test(pathWithinPlace(path))
}

/** Whether a browser loads a whole page; Next asks for the next page's data only, and scripts run where it does. */
export function isDocument(headers: Headers): boolean {
  return headers.get("accept")?.includes("text/html") ?? false
}

/**
 * Asks for the page as the visitor did.
 * @param headers the visitor's, with the policy of this answer
 * @returns undefined when nobody answers in time
 */
export function askAsVisitor(path: string, headers: Headers): Promise<Response | undefined> {
  return askSelf(path, { headers: only(asked, headers), timeoutMs })
}

/** The answer of such a page, to be passed on. @param origin of the visitor's address */
export function passOn(answer: Response, origin: string): { body: Response["body"]; init: ResponseInit } {
  const headers = only(answered, answer.headers)
  for (const cookie of answer.headers.getSetCookie()) headers.append("set-cookie", cookie)
  const location = answer.headers.get("location")
  if (location !== null) headers.set("location", new URL(location, origin).href)
  return { body: answer.body, init: { status: answer.status, headers } }
}

function only(names: string[], from: Headers): Headers {
  const headers = new Headers()
  for (const name of names) {
    const value = from.get(name)
    if (value !== null) headers.set(name, value)
  }
  return headers
}
