import { ownAddress } from "./own-address"

const timeoutMs = 2_000
const header = "x-webox-cached-page"
/** Known to this process alone, so that no visitor can pass for it. */
const password = crypto.randomUUID()

export interface CachedPage {
  body: ReadableStream<Uint8Array> | null
  /** Its media type. */
  type: string
}

/**
 * The page that is kept in the cache for an address, or undefined when there is none: for while the backend is away, since then
 * no other page can be made. Only the server knows what its cache holds, so it is asked like by a visitor.
 */
export async function fetchCachedPage(pathname: string, method: string): Promise<CachedPage | undefined> {
  const answer = await fetch(ownAddress() + pathname, {
    method,
    headers: { [header]: password },
    cache: "no-store",
    redirect: "manual",
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => undefined)
  if (answer?.status === 200) return { body: answer.body, type: answer.headers.get("content-type") ?? "text/html" }
  void answer?.body?.cancel()
  return undefined
}

/** Whether a request comes from {@link fetchCachedPage}. */
export function isForCachedPage(headers: Headers): boolean {
  return headers.get(header) === password
}
