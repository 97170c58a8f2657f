const BASE_MS = 2_000
const CAP_MS = 15 * 60_000

/** How often a job is attempted before it is dead. With the delays below that takes about an hour. */
export const DEFAULT_MAX_ATTEMPTS = 14

/** What a failed attempt leads to. */
export type FailureDecision = { next: "retry"; delayMs: number } | { next: "dead" }

export interface FailedAttempt {
  /** Attempts so far, the failed one included: 1 after the first. */
  attempts: number
  maxAttempts: number
  /** False when the error says that no retry can heal it. */
  retryable: boolean
  deadline: Date | null
}

/**
 * The pause before the next attempt: exponential with "equal jitter", so that jobs which failed together
 * do not come back together, and no pause is near zero.
 * Source: AWS Architecture Blog, "Exponential Backoff And Jitter".
 *
 * @param attempts attempts so far, at least 1
 * @param random a number in [0, 1)
 * @returns milliseconds, from 1 s to 15 min
 */
export function retryDelayMs(attempts: number, random: number): number {
  const ceiling = Math.min(CAP_MS, BASE_MS * 2 ** Math.min(attempts - 1, 30))
  return Math.round(ceiling / 2 + (ceiling / 2) * random)
}

/** Decides whether a failed job is tried again, and when. A retry that could only start past the deadline is not made. */
export function decideAfterFailure(attempt: FailedAttempt, now: Date, random: number): FailureDecision {
  if (!attempt.retryable || attempt.attempts >= attempt.maxAttempts) return { next: "dead" }
  const delayMs = retryDelayMs(attempt.attempts, random)
  if (attempt.deadline && now.getTime() + delayMs >= attempt.deadline.getTime()) return { next: "dead" }
  return { next: "retry", delayMs }
}
