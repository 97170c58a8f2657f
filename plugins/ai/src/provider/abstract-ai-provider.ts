import { environmentOptions } from "./environment-options"
import type { ProviderOptions } from "./environment-options"
import type { CallWork } from "./exchange/answer-error"
import { Exchange } from "./exchange/exchange"
import type { Capability } from "./capability"
import type {
  ChatRequest,
  ImageRequest,
  MusicRequest,
  SoundEffectRequest,
  SpeechRequest,
  VideoRequest,
} from "./requests"
import type { ChatEvent, MediaOutcome, Moderation, ProviderTask, TaskState } from "./results"

/** What goes with a call. */
export interface ProviderCall {
  /** The id of the model at the provider. */
  model: string
  /** Ends the call: its deadline came, or the customer stopped it. */
  signal: AbortSignal
  /** The id of the attempt, for providers that take an idempotency key; for each paid call another one. */
  attempt_id: string
}

/**
 * A provider of AI. A class that extends it overrides the methods of the capabilities that it has, and only those: what is
 * overridden is what the provider is listed with.
 *
 * Each method makes one paid call at most, without retries of its own (an SDK's are switched off): whether a call is sent
 * again is decided by who calls. Whatever goes wrong is thrown as a `ProviderError`.
 *
 * Work that takes longer answers `pending` with a task, which `poll` is then asked about, maybe by another process.
 */
export abstract class AbstractAiProvider<Options extends ProviderOptions = ProviderOptions> {
  /** Its name in the catalogue and in `medusa-config.ts`, such as `openai`. */
  static identifier: string
  /** How it writes its name, such as `OpenAI`; without one people read the id that it is configured by. */
  static displayName?: string
  /** How its environment variables begin, such as `OPENAI` of `OPENAI_API_KEY`; without it none is read. */
  static environment?: string

  protected readonly options: Options

  /** What people read; undefined where neither the class nor the configuration says it. */
  readonly displayName: string | undefined

  /** The environment variable that its key is read from, where one is. */
  readonly keyVariable: string | undefined

  /** @param options as in `medusa-config.ts`; what is left out there is taken from the environment */
  constructor(options: Options) {
    const { environment, displayName } = new.target
    this.displayName = options.displayName ?? displayName
    this.keyVariable = environment && `${environment}_API_KEY`
    this.options = environment ? withDefaults(options, environmentOptions(environment, process.env)) : options
  }

  /** Whether it can be called: a key is there. */
  get isConfigured(): boolean {
    return Boolean(this.options.apiKey)
  }

  /** Whether a call costs nobody anything: then one whose outcome is unknown is simply made again. */
  get isFree(): boolean {
    return false
  }

  /** Whether what a capability needs on this machine is there, such as an optional package; without it, it is not offered. */
  canMake(_capability: Capability): boolean {
    return true
  }

  /** How many calls may run at once in one process; kept by who calls. */
  get concurrency(): number {
    return this.options.concurrency ?? 4
  }

  protected get timeoutMs(): number {
    return this.options.timeoutMs ?? THREE_MINUTES
  }

  /** One call: gives a `fetch` to the SDK, keeps the time, and maps what goes wrong. */
  protected exchange(work: CallWork, signal: AbortSignal): Exchange {
    return new Exchange({ work, signal, timeoutMs: this.timeoutMs, secrets: [this.options.apiKey ?? ""] })
  }

  chat?(request: ChatRequest, call: ProviderCall): AsyncIterable<ChatEvent>
  image?(request: ImageRequest, call: ProviderCall): Promise<MediaOutcome>
  speech?(request: SpeechRequest, call: ProviderCall): Promise<MediaOutcome>
  music?(request: MusicRequest, call: ProviderCall): Promise<MediaOutcome>
  sound_effect?(request: SoundEffectRequest, call: ProviderCall): Promise<MediaOutcome>
  video?(request: VideoRequest, call: ProviderCall): Promise<MediaOutcome>

  /**
   * What became of a task that one of the methods above answered. What it throws is about the question, which may be asked again;
   * a task that failed is an answer.
   */
  poll?(task: ProviderTask, call: ProviderCall): Promise<TaskState>
  /** Asks the provider to stop; a task that is done stays so. */
  cancel?(task: ProviderTask, call: ProviderCall): Promise<void>
  /** Finds the task of an attempt whose answer never came, where the provider can be asked. */
  findTask?(attempt_id: string, call: ProviderCall): Promise<ProviderTask | undefined>

  /** Whether a text may be used as a prompt. Costs nothing. */
  moderate?(text: string, signal: AbortSignal): Promise<Moderation>
}

const THREE_MINUTES = 180_000

function withDefaults<Options extends ProviderOptions>(options: Options, defaults: ProviderOptions): Options {
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  return { ...options, ...defaults, ...Object.fromEntries(given) }
}

/** What a provider can do: the methods that it has, as far as this machine lets it. */
export function capabilitiesOf(provider: AbstractAiProvider, capabilities: readonly Capability[]): Capability[] {
  return capabilities.filter((capability) => typeof provider[capability] === "function" && provider.canMake(capability))
}
