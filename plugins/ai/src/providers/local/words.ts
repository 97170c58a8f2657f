/** A test for any of these words, whole: `\b` knows no accented letters. @param words alternatives of a regular expression */
export function anyWord(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu")
}
