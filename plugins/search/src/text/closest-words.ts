import { editDistance, toleratedErrors } from "./edit-distance"

/** How many words may stand in for one that was typed. */
const MOST_WORDS = 8

/**
 * Chooses, among words of the index, those that a typed word may mean: the ones with the fewest wrong letters, and the ones
 * that begin with it.
 *
 * @param typed a folded word
 * @param known folded words of the index that resemble it
 * @returns the best first; empty when none is close enough
 */
export function closestWords(typed: string, known: readonly string[]): string[] {
  const limit = toleratedErrors(typed)
  return known
    .map((word) => ({ word, errors: errorsBetween(typed, word, limit) }))
    .filter(({ errors }) => errors <= limit)
    .sort((left, right) => left.errors - right.errors || left.word.length - right.word.length)
    .slice(0, MOST_WORDS)
    .map(({ word }) => word)
}

function errorsBetween(typed: string, word: string, limit: number): number {
  // Whoever typed the beginning of a word made no mistake, but meant it less surely than the whole word.
  if (typed.length > 2 && word.startsWith(typed)) return word === typed ? 0 : Math.min(1, limit)
  return editDistance(typed, word, limit)
}
