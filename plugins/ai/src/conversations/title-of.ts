const LONGEST_TITLE = 60

/** The beginning of a text on one line, to its last whole word; of words that are longer, as much as there is room for. */
export function titleOf(content: string): string {
  const line = content.trim().replaceAll(/\s+/g, " ")
  if (line.length <= LONGEST_TITLE) return line
  const cut = line.slice(0, LONGEST_TITLE)
  const space = cut.lastIndexOf(" ")
  return `${space > LONGEST_TITLE / 2 ? cut.slice(0, space) : cut}…`
}
