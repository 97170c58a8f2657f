import autocannon from "autocannon"
import { percentile } from "./percentile"

/** Bounds of every load of the bench. It goes to 127.0.0.1 only. */
export const bounds = { connections: 4, rounds: 12, seconds: 2, warmUpRounds: 12, ordersPerRound: 12 }

/** Fewer of everything: to see whether the bench works, not for figures to quote. */
export function useQuickBounds(): void {
  Object.assign(bounds, { rounds: 3, seconds: 2, warmUpRounds: 1, ordersPerRound: 8 })
}

/** Work done in some time. Two of them make a ratio. */
export type Rate = { done: number; seconds: number }

/** Of all rounds together. */
export function perSecond(rounds: readonly Rate[]): number {
  const total = (of: "done" | "seconds") => rounds.reduce((sum, rate) => sum + rate[of], 0)
  return total("done") / total("seconds")
}

/**
 * How many times as fast one lane is as another: the median of the rounds' ratios. What disturbs the machine for a moment
 * makes one or two rounds wrong, and would move a mean.
 */
export function ratioOf(rounds: readonly Rate[], toRounds: readonly Rate[]): number {
  const ratios = rounds.flatMap((rate, round) => {
    const to = toRounds[round]
    return to ? [perSecond([rate]) / perSecond([to])] : []
  })
  return percentile(ratios, 50)
}

/** Runs the work that many times, `bounds.connections` at once. A failure ends the bench: a wrong answer has no speed. */
export async function runTimes(count: number, work: (index: number) => Promise<unknown>): Promise<Rate> {
  const start = performance.now()
  let next = 0
  await Promise.all(
    Array.from({ length: bounds.connections }, async () => {
      while (next < count) await work(next++)
    })
  )
  return { done: count, seconds: (performance.now() - start) / 1000 }
}

/** Sends the same GET request for `bounds.seconds`. */
export async function hammer(url: string, headers: Record<string, string>): Promise<Rate> {
  if (new URL(url).hostname !== "127.0.0.1") throw new Error("The bench loads nothing but 127.0.0.1.")
  const result = await autocannon({ url, headers, connections: bounds.connections, duration: bounds.seconds })
  if (result.non2xx || result.errors) {
    throw new Error(`${url}: ${result.non2xx} answers were no success, ${result.errors} requests failed.`)
  }
  return { done: result.requests.total, seconds: result.duration }
}

/**
 * Measures several lanes in turn, round after round and back again (A B, B A, A B, …), so that a machine that gets slower
 * or faster meanwhile does so for all of them, and none always comes first.
 *
 * The first rounds warm up and are not counted: V8 needs some 2,000 requests before the time of one settles (17 ms of
 * processor time a request become 13), and until then two equal apps may differ by a tenth.
 */
export async function interleave<Lane extends string>(
  lanes: Record<Lane, () => Promise<Rate>>,
  { rounds = bounds.rounds, warmUpRounds = bounds.warmUpRounds } = {}
): Promise<Record<Lane, Rate[]>> {
  const names = Object.keys(lanes) as Lane[]
  const measured = new Map<Lane, Rate[]>(names.map((name) => [name, []]))
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    const inTurn = round % 2 === 0 ? names : [...names].reverse()
    for (const name of inTurn) {
      const rate = await lanes[name]()
      if (round >= 0) measured.get(name)?.push(rate)
    }
  }
  return Object.fromEntries(measured) as Record<Lane, Rate[]>
}
