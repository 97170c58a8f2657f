import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { GENERATION_MODULE, type GenerationModuleService } from "../modules/generation"
import type { Moderation } from "../provider"
import { moderateLocally } from "./local-list"

/** A verdict, and whose it is: a provider's name, or `local` for the shop's own list. */
export interface Verdict extends Moderation {
  by: string
}

/** Moderation must not keep anybody waiting: then the shop's own list alone decides. */
const PATIENCE_MS = 5_000

/**
 * Judges what somebody wrote, before it is sent to a provider that is paid. First by the shop's own list, which costs no time; what
 * passes is shown to the provider that moderates, where one is configured (OpenAI). When that one cannot be asked, the list's
 * word stands: a shop does not close because somebody else's moderation is away.
 *
 * @param signal ends the question
 */
export async function moderatePrompt(
  container: MedusaContainer,
  texts: readonly string[],
  signal: AbortSignal
): Promise<Verdict> {
  const own = moderateTextsLocally(texts)
  const moderator = container.resolve<GenerationModuleService>(GENERATION_MODULE).moderator()
  if (own.is_refused || !moderator) return own
  const { id, moderate } = moderator
  try {
    const within = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)])
    const verdicts = await Promise.all(texts.filter(isWritten).map((text) => moderate(text, within)))
    return { ...together(verdicts), by: id }
  } catch (error) {
    signal.throwIfAborted()
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`${id} could not moderate a prompt, the shop's own list decided: ${String(error)}`)
    return own
  }
}

/** By the shop's own list alone: for providers that are not paid, and see no network. */
export function moderateTextsLocally(texts: readonly string[]): Verdict {
  return { ...together(texts.map(moderateLocally)), by: "local" }
}

function isWritten(text: string): boolean {
  return text.trim() !== ""
}

function together(verdicts: readonly Moderation[]): Moderation {
  const refused = verdicts.filter(({ is_refused }) => is_refused)
  return { is_refused: refused.length > 0, categories: [...new Set(refused.flatMap(({ categories }) => categories))] }
}
