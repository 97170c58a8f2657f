import { circuitBreaker, CircuitState, CountBreaker, handleWhen } from "cockatiel"
import { isAboutHealth } from "./is-about-health"

/** `open`: nobody asks the provider. `half_open`: one call tries whether it is well again. */
export type BreakerState = "closed" | "open" | "half_open"

/** Of the last 20 calls more than half failed, and there were ten at least: fewer may be bad luck. */
const RULE = { threshold: 0.5, size: 20, minimumNumberOfCalls: 10 }
/** After so long one call may try. */
const HALF_OPEN_AFTER_MS = 15_000

/** How a call ended: the provider answered it; we stopped it, which says nothing about the provider; or it failed. */
export type CallOutcome = "answered" | "stopped" | { error: unknown }

const STOPPED = Symbol("stopped")

/** A circuit breaker for calls that are reported when they end, whatever their shape: a promise, or a stream of parts. */
export class Breaker {
  private readonly policy

  constructor(halfOpenAfterMs = HALF_OPEN_AFTER_MS) {
    this.policy = circuitBreaker(handleWhen(isAboutHealth), {
      halfOpenAfter: halfOpenAfterMs,
      breaker: new CountBreaker(RULE),
    })
  }

  get state(): BreakerState {
    if (this.policy.state === CircuitState.Closed) return "closed"
    return this.policy.state === CircuitState.HalfOpen ? "half_open" : "open"
  }

  /** @returns how the call's outcome is reported, once; undefined when no call may be made now */
  begin(): ((outcome: CallOutcome) => void) | undefined {
    // The library would wait for the end of the call that tries, which may take minutes.
    if (this.policy.state === CircuitState.HalfOpen) return undefined
    let report: ((outcome: CallOutcome) => void) | undefined
    const ended = this.policy.execute(
      () =>
        new Promise<void>((resolve, reject) => {
          report = (outcome) => {
            if (outcome === "answered") resolve()
            else reject(outcome === "stopped" ? STOPPED : outcome.error)
          }
        })
    )
    // The caller throws its own error; here it is only counted.
    ended.catch(() => undefined)
    return report
  }
}
