import type { Language } from "../../i18n/languages"
import { formatCredits } from "./spending"

/** Puts values into the places of a sentence that runs in the browser: `{credits} left`. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** `1 credit`, `12 credits`, in the shopper's language. @param words with `{count}` where the number goes */
export function creditsText(credits: number, words: { one: string; other: string }, language: Language): string {
  const isOne = new Intl.PluralRules(language).select(credits) === "one"
  return fill(isOne ? words.one : words.other, { count: formatCredits(credits, language) })
}
