import { askSelf } from "./own-request"

const mostKnown = 20_000
const known = new Set<string>()

/**
 * Whether no page has an address: for Next leaves the words of a 404 to JavaScript when a page finds out by itself. An address
 * that has a page is asked for once and then known; if its product goes, Next's own 404 takes over.
 */
export async function isMissing(pathname: string): Promise<boolean> {
  if (known.has(pathname)) return false
  const answer = await askSelf(pathname)
  void answer?.body?.cancel()
  if (answer?.status === 404) return true
  if (answer?.status === 200 && known.size < mostKnown) known.add(pathname)
  return false
}
