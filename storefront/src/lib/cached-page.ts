import { askSelf } from "./own-request"

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
  const answer = await askSelf(pathname, { method })
  if (answer?.status === 200) return { body: answer.body, type: answer.headers.get("content-type") ?? "text/html" }
  void answer?.body?.cancel()
  return undefined
}
