/** Where a generation is. The last four are ends: nothing follows them. */
export const GENERATION_STATES = ["queued", "running", "succeeded", "failed", "refused", "cancelled"] as const

export type GenerationState = (typeof GENERATION_STATES)[number]

export type GenerationEnd = Exclude<GenerationState, "queued" | "running">

const NEXT: Record<GenerationState, readonly GenerationState[]> = {
  queued: ["running", "failed", "refused", "cancelled"],
  running: ["succeeded", "failed", "refused", "cancelled"],
  succeeded: [],
  failed: [],
  refused: [],
  cancelled: [],
}

/** Whether a generation may go from one state to another. */
export function mayFollow(from: GenerationState, to: GenerationState): boolean {
  return NEXT[from].includes(to)
}

export function hasEnded(state: GenerationState): state is GenerationEnd {
  return NEXT[state].length === 0
}

/**
 * Where one call to a provider is. `sending` is written before the call: found after a crash, nobody knows whether the provider
 * took it. `unknown` is its end then, unless the provider can be asked. `answered`: what it made is kept, and not yet received;
 * `lost`: it made something that could not be had.
 */
export const ATTEMPT_STATES = [
  "sending",
  "accepted",
  "answered",
  "succeeded",
  "lost",
  "failed",
  "unknown",
  "cancelled",
] as const

export type AttemptState = (typeof ATTEMPT_STATES)[number]
