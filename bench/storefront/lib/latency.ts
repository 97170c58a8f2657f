/** How long answers took, in milliseconds. */
export type Latencies = number[]

/** The value that the given share of all values does not exceed (nearest rank). */
export function percentile(values: Latencies, share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  if (value === undefined) throw new Error("Nothing was measured.")
  return value
}

export type PageRequest = { url: string; headers?: Record<string, string> }

/**
 * Asks for the pages in turn, some at once, and measures each from the request to the last byte.
 *
 * @throws when a page answers anything but 200: a wrong answer has no speed
 */
export async function measurePages(
  pages: PageRequest[],
  { count, atOnce }: { count: number; atOnce: number }
): Promise<Latencies> {
  const latencies: Latencies = []
  let next = 0
  const work = async () => {
    while (next < count) {
      const page = pages[next++ % pages.length]
      if (page) latencies.push(await measure(page))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return latencies
}

async function measure({ url, headers }: PageRequest): Promise<number> {
  const start = performance.now()
  const response = await fetch(url, { headers, redirect: "manual" })
  await response.arrayBuffer()
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}.`)
  return performance.now() - start
}
