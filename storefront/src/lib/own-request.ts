import { ownAddress } from "./own-address"

const timeoutMs = 2_000
const header = "x-webox-own-request"
/** Known to this process alone, so that no visitor can pass for it. */
const password = crypto.randomUUID()

/** Asks this very server for a page, past the questions that the proxy asks about visitors. Undefined when there is no answer in time. */
export function askSelf(pathname: string, method = "GET"): Promise<Response | undefined> {
  return fetch(ownAddress() + pathname, {
    method,
    headers: { [header]: password },
    cache: "no-store",
    redirect: "manual",
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => undefined)
}

/** Whether a request comes from {@link askSelf}. */
export function isOwnRequest(headers: Headers): boolean {
  return headers.get(header) === password
}
