const LEET: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
}

/** Letters with dots, dashes, stars or blanks between each: `b.o.m.b`. */
const SPELT_OUT =
  /(?<![\p{L}\p{N}.\-_*])(?:(?:[\p{L}\p{N}][.\-_*]){2,}|(?:[\p{L}\p{N}] ){2,})[\p{L}\p{N}](?![\p{L}\p{N}])/gu

/**
 * A text in the forms in which words are looked for: without capitals and accents; and once more with what stands for letters read as
 * letters. The first keeps its numbers, such as ages.
 */
export function normalise(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/[\p{M}\u200b-\u200d\ufeff]/gu, "")
    .toLowerCase()
    .replace(/[’']/g, " ")
    .replace(/\s+/g, " ")
    .trim()
  const read = plain
    .replace(SPELT_OUT, (word) => word.replace(/[\s.\-_*]/g, ""))
    .replace(/(?<=\p{L})[013457@$!]|[013457@$!](?=\p{L})/gu, (sign) => LEET[sign] ?? sign)
    .replace(/(\p{L})\1{2,}/gu, "$1")
  return [...new Set([plain, read])]
}
