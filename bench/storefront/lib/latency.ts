export type PageRequest = { url: string; headers?: Record<string, string> }

/**
 * Asks for the pages in turn, some at once, and measures each from the request to the last byte.
 *
 * @returns how long the answers took, in milliseconds
 * @throws when a page answers anything but 200: a wrong answer has no speed
 */
export async function measurePages(
  pages: PageRequest[],
  { count, atOnce }: { count: number; atOnce: number }
): Promise<number[]> {
  const latencies: number[] = []
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
