import { ProviderError } from "../provider-error"
import type { ChatEvent } from "../results"
import type { CallWork } from "./answer-error"
import { errorOfAnswer } from "./answer-error"
import type { CallProgress } from "./failure-error"
import { errorOfFailure } from "./failure-error"

export interface ExchangeOptions {
  work: CallWork
  /** Ends it from outside. */
  signal: AbortSignal
  /** How long a request may take; for a conversation, how long it may be silent. */
  timeoutMs: number
  /** Keys that no message may quote. */
  secrets: readonly string[]
}

/**
 * One call to a provider, through whichever SDK: its `fetch` is given to the SDK, and sees what the SDKs hide or lose, namely
 * whether anything was sent, the headers of an error, and an end in the middle of a body. So errors are mapped in one place.
 *
 * Nothing is sent after a request that failed. Some SDKs cannot be kept from sending a paid call again; here it never leaves.
 */
export class Exchange {
  private readonly controller = new AbortController()
  private readonly progress: CallProgress
  private failure: ProviderError | undefined
  private lost: unknown
  private timer: NodeJS.Timeout | undefined
  /** When the request is given up, in milliseconds as `performance.now` counts; never, while nobody waits for it. */
  private deadline = Infinity
  private readonly stop = () => this.abort("caller")

  constructor(private readonly options: ExchangeOptions) {
    this.progress = { work: options.work, stage: "unsent", has_begun: false }
    if (options.signal.aborted) this.stop()
    else options.signal.addEventListener("abort", this.stop, { once: true })
  }

  /** For SDKs that wait for something by themselves. */
  get signal(): AbortSignal {
    return this.controller.signal
  }

  /** To be given to an SDK. */
  readonly fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    if (this.failure ?? this.lost) throw this.failure ?? new Error(LOST)
    this.follow(init.signal)
    this.signal.throwIfAborted()

    this.restartTimer()
    this.progress.stage = "sent"
    const response = await this.send(input, { ...init, signal: this.signal, redirect: "manual" })
    if (response.ok) {
      this.progress.stage = "answered"
      return response
    }
    const { status, headers } = response
    this.failure = errorOfAnswer(
      { status, headers, body: await readBody(response) },
      this.options.work,
      this.options.secrets
    )
    throw this.failure
  }

  /** Keeps why a request was lost. The SDK is told without the cause: one that sees it would send the request again. */
  private async send(input: string | URL | Request, init: RequestInit): Promise<Response> {
    try {
      return await fetch(input, init)
    } catch (error) {
      this.lost = error
      throw new Error(LOST)
    }
  }

  /** Makes the call. Whatever goes wrong in it is thrown as a `ProviderError`. */
  async run<Result>(call: () => Promise<Result>): Promise<Result> {
    let isComplete = false
    try {
      const result = await call()
      isComplete = true
      return result
    } catch (error) {
      throw this.errorOf(error)
    } finally {
      this.end(isComplete)
    }
  }

  /**
   * Makes a call that answers in parts. A stream that ends without its `end` was cut off, which SDKs do not tell; one that is
   * left early is ended at the provider too, which stops the bill.
   */
  async *stream(call: () => AsyncIterable<ChatEvent>): AsyncGenerator<ChatEvent> {
    let isComplete = false
    try {
      for await (const event of call()) {
        this.progress.has_begun = true
        this.stopTimer()
        isComplete = event.type === "end"
        yield event
        if (event.type === "end") return
        this.restartTimer()
      }
      throw new Error("The stream ended before the answer did.")
    } catch (error) {
      throw this.errorOf(error)
    } finally {
      this.end(isComplete)
    }
  }

  /** Passes the parts of a stream on, and notes that it is not silent, also where a part holds no text. */
  async *alive<Part>(parts: AsyncIterable<Part>): AsyncGenerator<Part> {
    for await (const part of parts) {
      this.restartTimer()
      yield part
    }
  }

  /** Ends when the SDK wants to. By hand: `AbortSignal.any` halves the calls that a process can make in a second. */
  private follow(signal: AbortSignal | null | undefined): void {
    if (signal?.aborted) this.controller.abort(signal.reason)
    else signal?.addEventListener("abort", () => this.controller.abort(signal.reason), { once: true })
  }

  /** From now on. One timer looks at the deadline, which moves with each part: a timer for each would cost more than the part. */
  private restartTimer(): void {
    this.deadline = performance.now() + this.options.timeoutMs
    this.timer ??= setTimeout(this.watch, this.options.timeoutMs)
  }

  /** While nobody waits for the provider. */
  private stopTimer(): void {
    this.deadline = Infinity
  }

  private readonly watch = (): void => {
    const left = this.deadline - performance.now()
    // Timers may be a millisecond early.
    if (left < 1) this.abort("deadline")
    else this.timer = setTimeout(this.watch, Math.min(left, this.options.timeoutMs))
  }

  private abort(ended: "deadline" | "caller"): void {
    this.progress.ended ??= ended
    this.controller.abort(new Error(`The call was ended: ${ended}`))
  }

  private errorOf(error: unknown): ProviderError {
    if (error instanceof ProviderError) return error
    if (this.failure) return this.failure
    const answer = answerInStream(error)
    if (answer && this.progress.stage === "answered" && !this.progress.ended) {
      return errorOfAnswer({ body: answer }, this.options.work, this.options.secrets)
    }
    return errorOfFailure(this.lost ?? error, this.progress, this.options.secrets)
  }

  private end(isComplete: boolean): void {
    clearTimeout(this.timer)
    this.options.signal.removeEventListener("abort", this.stop)
    // What is still open is left: the body of a stream that nobody reads to its end.
    if (!isComplete) this.controller.abort(new Error("The call is over."))
  }
}

const LOST = "The request was lost."

const LONGEST_ERROR = 64 * 1024

async function readBody(response: Response): Promise<unknown> {
  let text = ""
  try {
    const decoder = new TextDecoder()
    const reader = response.body?.getReader()
    while (reader && text.length < LONGEST_ERROR) {
      const { done, value } = await reader.read()
      if (done) break
      text += decoder.decode(value, { stream: true })
    }
    return JSON.parse(text)
  } catch {
    // An error page, or half an answer: its status says enough.
    return text
  }
}

/** The body of an error that came as a part of a stream, as the SDKs of OpenAI's and Anthropic's family keep it. */
function answerInStream(error: unknown): object | undefined {
  if (typeof error !== "object" || error === null || !("error" in error)) return undefined
  return typeof error.error === "object" && error.error !== null ? error.error : undefined
}
