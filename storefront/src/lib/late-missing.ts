import { askSelf } from "./own-request"

/** A page that is made for each request may take as long as the backend does. */
const timeoutMs = 60_000

/** What of a visitor's request a page can depend on. */
const asked = ["accept-language", "content-security-policy", "cookie", "referer", "user-agent"]
/** What of an answer is the visitor's. */
const answered = ["cache-control", "content-type", "link", "vary"]

/**
 * Whether a browser loads a whole page: one that is made for this request may find out only on the way that there is nothing to
 * show, or fail because the backend does, and Next leaves the words of both to JavaScript. Next itself asks for the next page's data only,
 * and scripts run where it does.
 */
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
