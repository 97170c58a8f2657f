import { setTimeout as pause } from "node:timers/promises"

/** As long as a job stays with a worker that gives no sign of life: afterwards somebody else decides. */
const PATIENCE_MS = 30_000

/**
 * Writes down what a provider was paid for, and tries again while the database is away: what is not written is lost.
 *
 * @throws what the last try threw
 */
export async function insist<Result>(write: () => Promise<Result>): Promise<Result> {
  const giveUpAt = Date.now() + PATIENCE_MS
  for (let wait_ms = 100; ; wait_ms *= 2) {
    try {
      return await write()
    } catch (error) {
      if (Date.now() + wait_ms > giveUpAt) throw error
      await pause(wait_ms)
    }
  }
}
