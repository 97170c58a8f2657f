import type { CallOutcome } from "./breaker"

/** The right to make one call to a provider. It must be left, whatever happens: `run` and `stream` see to that. */
export class Pass {
  private isLeft = false

  constructor(private readonly onLeave: (outcome: CallOutcome) => void) {}

  /** Ends the call. Only the first time counts. */
  leave(outcome: CallOutcome): void {
    if (this.isLeft) return
    this.isLeft = true
    this.onLeave(outcome)
  }

  /** Makes a call that answers at once. @param signal what we may stop it by */
  async run<Result>(signal: AbortSignal, call: () => Promise<Result>): Promise<Result> {
    try {
      const result = await call()
      this.leave("answered")
      return result
    } catch (error) {
      this.leave(signal.aborted ? "stopped" : { error })
      throw error
    }
  }

  /** Makes a call that answers in parts. Who stops reading has been answered. @param signal what we may stop it by */
  async *stream<Part>(signal: AbortSignal, call: () => AsyncIterable<Part>): AsyncGenerator<Part> {
    try {
      yield* call()
    } catch (error) {
      this.leave(signal.aborted ? "stopped" : { error })
      throw error
    } finally {
      this.leave("answered")
    }
  }
}
