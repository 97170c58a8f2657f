import { setTimeout as pause } from "node:timers/promises"

export interface UntilOptions {
  /** How long to wait at most. Default a minute: machines are slow at times. */
  patienceMs?: number
  /** How long to wait between two looks. Default 50 ms. */
  pauseMs?: number
  /** What the error says when the time is over. */
  failure?: () => string
}

/** Looks again and again until something holds. @throws when it does not in time */
export async function until(
  holds: () => boolean | Promise<boolean>,
  { patienceMs = 60_000, pauseMs = 50, failure = () => "It did not happen in time." }: UntilOptions = {}
): Promise<void> {
  const giveUpAt = Date.now() + patienceMs
  while (!(await holds())) {
    if (Date.now() > giveUpAt) throw new Error(failure())
    await pause(pauseMs)
  }
}
