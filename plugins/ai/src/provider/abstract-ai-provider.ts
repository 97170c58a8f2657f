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

/** What every provider may be configured with, in `medusa-config.ts` or by its environment variables. */
export interface ProviderOptions {
  /** Without it the provider is listed as "not configured", and is never called. */
  apiKey?: string
  /** Another host that speaks the same protocol. */
  baseUrl?: string
  /** How long one call may take; a minute by default. */
  timeoutMs?: number
  /** Calls at once in one process; 4 by default. */
  concurrency?: number
}

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
export abstract class AbstractAiProvider {
  /** Its name in the catalogue and in `medusa-config.ts`, such as `openai`. */
  static identifier: string

  constructor(protected readonly options: ProviderOptions) {}

  /** Whether it can be called: a key is there. */
  get isConfigured(): boolean {
    return Boolean(this.options.apiKey)
  }

  chat?(request: ChatRequest, call: ProviderCall): AsyncIterable<ChatEvent>
  image?(request: ImageRequest, call: ProviderCall): Promise<MediaOutcome>
  speech?(request: SpeechRequest, call: ProviderCall): Promise<MediaOutcome>
  music?(request: MusicRequest, call: ProviderCall): Promise<MediaOutcome>
  sound_effect?(request: SoundEffectRequest, call: ProviderCall): Promise<MediaOutcome>
  video?(request: VideoRequest, call: ProviderCall): Promise<MediaOutcome>

  /** What became of a task that one of the methods above answered. */
  poll?(task: ProviderTask, call: ProviderCall): Promise<TaskState>
  /** Asks the provider to stop; a task that is done stays so. */
  cancel?(task: ProviderTask, call: ProviderCall): Promise<void>
  /** Finds the task of an attempt whose answer never came, where the provider can be asked. */
  findTask?(attempt_id: string, call: ProviderCall): Promise<ProviderTask | undefined>

  /** Whether a text may be used as a prompt. Costs nothing. */
  moderate?(text: string, signal: AbortSignal): Promise<Moderation>
}

/** What a provider can do: the methods that it has. */
export function capabilitiesOf(provider: AbstractAiProvider, capabilities: readonly Capability[]): Capability[] {
  return capabilities.filter((capability) => typeof provider[capability] === "function")
}
