import { ProviderError } from "../provider"
import { Breaker, type BreakerState, type CallOutcome } from "./breaker"
import { Pass } from "./pass"

/** Why no call may be made now: as many as may run are running, or the provider is not well. */
export type Refusal = "full" | "broken"

/** How long a call that cannot be put off waits for its turn. */
const PATIENCE_MS = 30_000

/**
 * What stands before the calls of this process to one provider: it lets no more through at once than may run, and none while
 * the provider is not well. Nothing that must be right depends on it: another process has one of its own.
 */
export class ProviderGate {
  private inside = 0
  private readonly waiting: (() => void)[] = []

  /** @param concurrency calls at once */
  constructor(
    private readonly concurrency: number,
    private readonly breaker = new Breaker()
  ) {}

  get state(): BreakerState {
    return this.breaker.state
  }

  /** For what can be put off: a job does not wait here, it comes again. */
  tryEnter(): Pass | Refusal {
    if (this.inside >= this.concurrency) return "full"
    this.inside++
    return this.admit()
  }

  /**
   * For what somebody is waiting for: the next free place, first come, first served.
   *
   * @throws ProviderError, surely not accepted: `unavailable` when the provider is not well, `rate_limited` when no place
   *   became free in time, `timed_out` when it was stopped
   */
  async enter(signal: AbortSignal, patienceMs = PATIENCE_MS): Promise<Pass> {
    if (signal.aborted) throw notMade("timed_out", "The call was stopped before it was made.")
    const entered = this.inside < this.concurrency ? this.tryEnter() : await this.enterNext(signal, patienceMs)
    if (entered instanceof Pass) return entered
    throw notMade("unavailable", "The provider failed too often: it is not asked for a moment.")
  }

  private admit(): Pass | Refusal {
    const report = this.breaker.begin()
    if (report) return new Pass((outcome: CallOutcome) => this.leave(() => report(outcome)))
    this.leave()
    return "broken"
  }

  /** Whoever waits takes over the place, which never becomes free in between. */
  private leave(report?: () => void): void {
    report?.()
    const next = this.waiting.shift()
    if (next) next()
    else this.inside--
  }

  private async enterNext(signal: AbortSignal, patienceMs: number): Promise<Pass | Refusal> {
    await new Promise<void>((resolve, reject) => {
      const giveUp = (error: ProviderError): void => {
        this.waiting.splice(this.waiting.indexOf(take), 1)
        end()
        reject(error)
      }
      const stop = (): void => giveUp(notMade("timed_out", "The call was stopped before it was made."))
      const timer = setTimeout(() => giveUp(notMade("rate_limited", "Too many calls wait already.")), patienceMs)
      const end = (): void => {
        clearTimeout(timer)
        signal.removeEventListener("abort", stop)
      }
      const take = (): void => {
        end()
        resolve()
      }
      signal.addEventListener("abort", stop, { once: true })
      this.waiting.push(take)
    })
    return this.admit()
  }
}

function notMade(kind: "unavailable" | "rate_limited" | "timed_out", message: string): ProviderError {
  return new ProviderError({ kind, is_surely_not_accepted: true, message })
}
