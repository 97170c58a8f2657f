/**
 * A text in parts that are spoken one by one, cut after sentences, else between words: so each takes a fraction of a second, and the
 * length of the text does not matter.
 *
 * @param longest characters of a part
 */
export function phrasesOf(text: string, longest = 600): string[] {
  const phrases: string[] = []
  for (const sentence of text.trim().split(/(?<=[.!?…:;\n])\s+/u)) {
    for (const part of cutBetweenWords(sentence, longest)) {
      const last = phrases.at(-1)
      if (last !== undefined && last.length + part.length < longest) phrases[phrases.length - 1] = `${last} ${part}`
      else phrases.push(part)
    }
  }
  return phrases.filter((phrase) => phrase.trim() !== "")
}

function cutBetweenWords(sentence: string, longest: number): string[] {
  const parts: string[] = []
  let rest = sentence
  while (rest.length > longest) {
    const space = rest.lastIndexOf(" ", longest)
    const end = space > 0 ? space : longest
    parts.push(rest.slice(0, end))
    rest = rest.slice(end).trimStart()
  }
  return [...parts, rest]
}
