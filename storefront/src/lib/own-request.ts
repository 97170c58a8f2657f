import { ownAddress } from "./own-address"

const header = "x-webox-own-request"
/** Known to this process alone, so that no visitor can pass for it. */
const password = crypto.randomUUID()

interface Options {
  method?: string
  headers?: Headers
  timeoutMs?: number
}

/**
 * Asks this very server for a page, past the questions that the proxy asks about visitors. Undefined when there is no answer in
 * time.
 * @param path with its query, if it has one
 */
export function askSelf(
  path: string,
  { method = "GET", headers = new Headers(), timeoutMs = 2_000 }: Options = {}
): Promise<Response | undefined> {
  const own = new Headers(headers)
  own.set(header, password)
  return fetch(ownAddress() + path, {
    method,
    headers: own,
    cache: "no-store",
    redirect: "manual",
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => undefined)
}

/** Whether a request comes from {@link askSelf}. */
export function isOwnRequest(headers: Headers): boolean {
  return headers.get(header) === password
}
