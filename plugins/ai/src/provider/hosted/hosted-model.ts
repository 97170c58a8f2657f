import { unsupported } from "../input-errors"
import { promptWithNegative } from "../prompts"
import type { HostedWords } from "./hosted-words"

/** How one hosted model is spoken to. */
export interface HostedModel {
  /** Our word, and what the model calls it. A word that is left out is not sent. */
  fields: Partial<Record<keyof HostedWords, string>>
  /** What is always sent. */
  fixed?: Record<string, unknown>
}

/**
 * The input of a hosted model.
 *
 * @throws ProviderError `invalid_request` when the order holds what the model cannot do, and that the customer would miss
 */
export function hostedInput(model: HostedModel, words: HostedWords): Record<string, unknown> {
  const { fields } = model
  if (words.picture && !fields.picture && !fields.pictures) throw unsupported("The model takes no picture.")
  if ((words.count ?? 1) > 1 && !fields.count) throw unsupported("The model makes one file a call.")

  const prompt = fields.negative_prompt ? words.prompt : promptWithNegative(words)
  const said = Object.entries({ ...words, prompt }).flatMap(([word, value]) => {
    const field = isField(word, fields) ? fields[word] : undefined
    return field && value !== undefined ? [[field, value] as const] : []
  })
  return { ...model.fixed, ...Object.fromEntries(said) }
}

function isField(word: string, fields: HostedModel["fields"]): word is keyof HostedWords {
  return word in fields
}
