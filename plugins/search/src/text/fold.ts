/** Letters that Unicode does not take apart, as `unaccent` of Postgres writes them. */
const ligatures: Record<string, string> = { œ: "oe", æ: "ae", ß: "ss", ø: "o", đ: "d", ł: "l" }

/** The text in small letters and without accents: "Étoilée" becomes "etoilee". */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[œæßøđł]/g, (letter) => ligatures[letter] ?? letter)
}

/** The words of a text, folded, in the order in which they come; numbers are words too. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The text as a part of a key: "30 × 40 cm" becomes "30-40-cm". */
export function slug(text: string): string {
  return wordsOf(text).join("-")
}
