import type { ProviderError } from "./provider-error"

/** What a call used, in the units that prices are made of. A figure that the provider did not tell is left out. */
export interface Usage {
  /** All tokens of the input, those that were cached and those of images among them. */
  input_tokens?: number
  cached_input_tokens?: number
  cache_write_input_tokens?: number
  /** All tokens of the output, those of reasoning, images and sound among them. */
  output_tokens?: number
  image_input_tokens?: number
  image_output_tokens?: number
  audio_output_tokens?: number
  images?: number
  /** Characters of the text that was spoken. */
  characters?: number
  /** Seconds of sound or film that were made. */
  seconds?: number
  /** Seconds of computing, where the provider tells them: what some of its models are paid by. */
  computing_seconds?: number
  /** The provider's own credits, as it reported them. */
  provider_credits?: number
  /** What the provider itself says that it cost, in millionths of a US dollar. */
  reported_cost_micros?: number
  /** True when the figures were counted by us, since the provider told none. */
  is_estimated?: boolean
}

/**
 * A file as a provider hands it over: its bytes, or where they are fetched, through the guard, from these hosts alone. A host is a
 * name, or `*.name` for all below it. `headers` may hold the provider's key: they are not kept, and not sent on after a redirect.
 */
export type MadeFile =
  | { content: Buffer; mime_type?: string }
  | { url: string; allowed_hosts: readonly string[]; headers?: Record<string, string>; mime_type?: string }

export interface MediaResult {
  files: MadeFile[]
  usage: Usage
  /** The provider's id of the call, for its support. */
  provider_reference?: string
}

/** Work that goes on at the provider: what is needed to ask for it again, from any process. */
export interface ProviderTask {
  id: string
  /** What else a poll needs; plain JSON without secrets. */
  details?: Record<string, unknown>
}

export type MediaOutcome = { state: "done"; result: MediaResult } | { state: "pending"; task: ProviderTask }

/**
 * What a poll finds. A task that failed is found, not thrown: what a poll throws says that the question failed, and nothing about
 * the task.
 */
export type TaskState =
  | { state: "running"; /** 0 to 1, where the provider tells. */ progress?: number }
  | { state: "done"; result: MediaResult }
  | { state: "failed"; error: ProviderError; usage?: Usage }
  | { state: "cancelled"; usage?: Usage }

export type ChatEvent =
  | { type: "text"; text: string }
  /** Comes once, last; without it the tokens are counted by us. */
  | { type: "end"; usage?: Usage; finish_reason: "stop" | "length" | "refused"; provider_reference?: string }

export interface Moderation {
  is_refused: boolean
  /** Such as `violence`; the provider's own names. */
  categories: string[]
}
