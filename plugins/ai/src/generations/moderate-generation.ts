import { markModerated } from "../modules/generation/store/generations"
import { moderatePrompt, moderateTextsLocally } from "../moderation/moderate-prompt"
import { end, type Run } from "./run"

/** What a person wrote that shall be made. What shall be left out of a picture is not asked for, and so not judged. */
const TEXT_FIELDS = ["prompt", "text"]

/**
 * Judges the prompt before the first call. A refusal ends the generation, and nothing is paid.
 *
 * @returns whether the call may be made
 */
export async function moderateGeneration(run: Run): Promise<boolean> {
  const { container, generation, provider, signal } = run
  const texts = TEXT_FIELDS.flatMap((field) => {
    const text = generation.input[field]
    return typeof text === "string" ? [text] : []
  })
  const verdict = provider.isFree ? moderateTextsLocally(texts) : await moderatePrompt(container, texts, signal)
  await markModerated(run.knex, generation.id, verdict)
  if (verdict.is_refused) await end(run, { status: "refused", error_code: "WEBOX_AI_PROMPT_REFUSED" })
  return !verdict.is_refused
}
