import type { SearchLanguage } from "../../languages"
import { fragment, join, type Fragment } from "./fragment"

/** Words of one question beyond these say nothing more. */
const MOST_WORDS = 12

/** A word that was typed, and those of the index that it may stand for. */
export interface TypedWord {
  typed: string
  alternatives: string[]
}

/** The words of what a shopper typed, with their accents, each once. */
export function typedWords(q: string): string[] {
  const words =
    q
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(words)].slice(0, MOST_WORDS)
}

/** The text query that every word must match, or one of its alternatives: as the index has words with and without accents. */
export function textQuery(words: readonly TypedWord[], { configuration }: SearchLanguage): Fragment {
  // A stop word is one with its accents ("à"), and asks for nothing; "a" would be looked for.
  const wordQuery = (word: string) =>
    fragment(
      `CASE numnode(plainto_tsquery('${configuration}', ?)) WHEN 0 THEN ''::tsquery ELSE
         plainto_tsquery('medusa_search_${configuration}', ?) || plainto_tsquery('${configuration}', ?) END`,
      word,
      word,
      word
    )
  const parts = words.map(({ typed, alternatives }) => {
    const { sql, bindings } = join([typed, ...alternatives].map(wordQuery), " || ")
    return { sql: `(${sql})`, bindings }
  })
  // Nothing but signs was typed: nothing is found.
  return join(parts, " && ", "''::tsquery")
}
