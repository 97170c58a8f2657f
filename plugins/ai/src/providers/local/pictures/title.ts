/** What people write before the thing itself. */
const LEAD_IN =
  /^(?:please |can you |make |create |draw |paint |generate |design |fais |dessine |crée |peins |génère )*(?:me |moi |us |nous )?(?:an? |the |une? |le |la |les |des |du |l['’])?(?:(?:picture|image|photo|photograph|painting|poster|illustration|drawing|affiche|dessin|peinture|photographie|couverture|cover) (?:of |for |with |about |showing |de |du |d['’]|des |pour |avec |sur )?)?(?:an? |the |une? |le |la |les |l['’])?/iu

const MAX_CHARACTERS = 44

/** A title for a picture, from the first words of its prompt. */
export function titleOf(prompt: string): string {
  const sentence = prompt.trim().split(/[.,;:!?\n]/u)[0] ?? ""
  const thing = sentence.replace(LEAD_IN, "").trim() || sentence
  const title = cutAtWord(thing, MAX_CHARACTERS)
  return title.charAt(0).toLocaleUpperCase() + title.slice(1)
}

/** A text in lines of about so many characters, three at most. */
export function linesOf(text: string, characters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/u)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < characters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.slice(0, 3).map((line) => cutAtWord(line, characters * 1.4))
}

function cutAtWord(text: string, maximum: number): string {
  if (text.length <= maximum) return text
  const cut = text.slice(0, maximum)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), maximum / 2)).trimEnd()}…`
}
