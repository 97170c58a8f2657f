import type { Work } from "../modules/generation"
import type { Attempt } from "../modules/generation/store/records"
import type { MediaOutcome } from "../provider"
import { callOf, unavailable, type Run } from "./run"

/** Makes the one paid call of an attempt. @throws ProviderError, and whatever else is wrong with the provider's class */
export async function callProvider(run: Run, attempt: Attempt, work: Work): Promise<MediaOutcome> {
  const { provider } = run
  const call = callOf(run, attempt)
  switch (work.kind) {
    case "image":
      return required(provider.image?.(work.request, call))
    case "speech":
      return required(provider.speech?.(work.request, call))
    case "music":
      return required(provider.music?.(work.request, call))
    case "sound_effect":
      return required(provider.sound_effect?.(work.request, call))
    case "video":
      return required(provider.video?.(work.request, call))
    case "chat":
      throw new Error("A conversation is no generation.")
  }
}

function required(outcome: Promise<MediaOutcome> | undefined): Promise<MediaOutcome> {
  if (outcome) return outcome
  throw unavailable("The provider does not make this any more.")
}
