/** A part of an answer, and where it ends: characters (UTF-16) of the answer so far. */
export interface AnswerPart {
  text: string
  position: number
}

/** An answer that this process receives: those who follow it get each part at once, without the database. */
export class LiveAnswer {
  private readonly stopping = new AbortController()
  private followers = new Set<() => void>()
  private received = ""
  private isOver = false

  get text(): string {
    return this.received
  }

  /** Aborts when the answer shall stop. */
  get signal(): AbortSignal {
    return this.stopping.signal
  }

  add(text: string): void {
    this.received += text
    this.wake()
  }

  /** @param why what the provider's call is told */
  stop(why: "stopped" | "too_late"): void {
    this.stopping.abort(why)
  }

  /** Everything has come and is written down. */
  finish(): void {
    this.isOver = true
    this.wake()
  }

  /** What has come after a place, and what comes until the end or until the signal aborts. */
  async *follow(after: number, signal: AbortSignal): AsyncGenerator<AnswerPart> {
    let position = after
    while (!signal.aborted) {
      if (this.received.length > position) {
        const text = this.received.slice(position)
        position = this.received.length
        yield { text, position }
      } else if (this.isOver) return
      else await this.change(signal)
    }
  }

  private change(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.followers.delete(wake)
        signal.removeEventListener("abort", wake)
        resolve()
      }
      this.followers.add(wake)
      signal.addEventListener("abort", wake)
    })
  }

  private wake(): void {
    for (const follower of [...this.followers]) follower()
  }
}

/** The answers that this process receives now, by their ids. */
export const liveAnswers = new Map<string, LiveAnswer>()
