import { setTimeout as sleep } from "node:timers/promises"
import { locationsIn } from "./sitemap-xml"

export interface WarmUp {
  /** Where this process answers. */
  origin: string
  /** The most pages to ask for. */
  pages: number
  /** How long to wait for the shop to answer, asking once a second. */
  patience_s: number
}

const pagesAtOnce = 2
const pageTimeout_ms = 30_000

/**
 * Asks for the pages of each language's home place, as its sitemaps list them: so that visitors find them in the cache.
 * @returns how many pages were asked for, and how many of them failed
 * @throws Error when the shop answers with no sitemap in time
 */
export async function warmUp({ origin, pages, patience_s }: WarmUp): Promise<{ pages: number; failed: number }> {
  const paths: string[] = []
  for (const sitemap of homeSitemaps(locationsIn(await waitForIndex(origin, patience_s)))) {
    if (paths.length >= pages) break
    const answer = await get(origin + sitemap)
    if (answer.ok) paths.push(...pathsIn(await answer.text()))
  }
  const queue = paths.slice(0, pages)
  const shared = queue.values()
  const outcomes = await Promise.all(Array.from({ length: pagesAtOnce }, () => visit(shared, origin)))
  return { pages: queue.length, failed: outcomes.reduce((sum, failed) => sum + failed, 0) }
}

/** The paths of the sitemaps of the first place of each language, which is its home; those of listings first. */
export function homeSitemaps(locations: string[]): string[] {
  const homes = new Map<string, string>()
  const paths = locations
    .map((location) => new URL(location).pathname)
    .filter((path) => {
      const [, language = "", country = ""] = /^\/sitemaps\/([a-z]{2})-([a-z]{2})-/.exec(path) ?? []
      if (!homes.has(language)) homes.set(language, country)
      return homes.get(language) === country
    })
  return paths.sort((a, b) => Number(b.endsWith("-listings.xml")) - Number(a.endsWith("-listings.xml")))
}

function pathsIn(sitemap: string): string[] {
  return locationsIn(sitemap).map((location) => new URL(location).pathname)
}

async function waitForIndex(origin: string, patience_s: number): Promise<string> {
  for (let second = 0; second < patience_s; second += 1) {
    const answer = await get(`${origin}/sitemap.xml`).catch(() => undefined)
    if (answer?.ok) return answer.text()
    void answer?.body?.cancel()
    await sleep(1000)
  }
  throw new Error(`no sitemap within ${patience_s} seconds`)
}

/** Takes paths from the shared queue until it is empty. @returns how many failed */
async function visit(queue: Iterator<string>, origin: string): Promise<number> {
  let failed = 0
  for (let next = queue.next(); !next.done; next = queue.next()) {
    const answer = await get(origin + next.value).catch(() => undefined)
    await answer?.arrayBuffer().catch(() => undefined)
    if (!answer?.ok) failed += 1
  }
  return failed
}

function get(url: string): Promise<Response> {
  return fetch(url, { cache: "no-store", signal: AbortSignal.timeout(pageTimeout_ms) })
}
