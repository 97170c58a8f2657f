import { languageOf } from "../speech/voices"
import { titleOf } from "../pictures/title"
import { anyWord } from "../words"

/** What a person asks for. */
export interface Task {
  kind: "title" | "titles" | "description" | "seo" | "outline" | "slogan" | "post" | "greeting" | "other"
  language: "fr" | "en"
  /** What the text is about, such as a product's name. */
  subject: string
  /** What is told of it, such as `Linen` or `Material: linen`. Nothing else is claimed. */
  facts: string[]
}

/** The particular before the general: a description for search engines is no description. */
const KINDS: readonly [Task["kind"], RegExp][] = [
  [
    "seo",
    anyWord("seo|meta[ -]?descriptions?|méta[ -]?descriptions?|search engines?|référencement|moteurs? de recherche"),
  ],
  ["slogan", anyWord("slogans?|taglines?|accroches?|catchphrases?")],
  [
    "post",
    anyWord("posts?|instagram|facebook|linkedin|publication|newsletter|announcement|annonce|e-?mails?|courriel"),
  ],
  ["titles", anyWord("titles|titres|headlines|names|noms")],
  [
    "outline",
    anyWord("outlines?|plan|sommaire|table of contents|structure|chapitres?|chapters?|e-?book|articles?|blog"),
  ],
  [
    "description",
    anyWord("descriptions?|describe|décris|décrire|présente|product text|texte produit|fiche produit|fiche"),
  ],
  ["title", anyWord("title|titre|headline|name|nom")],
]

const GREETING = /^\s*(?:hello|hi|hey|good (?:morning|evening)|bonjour|bonsoir|salut|coucou)[\s!.,?]*$/iu
const IN_FRENCH = anyWord("in french|en français|language: ?fr|langue ?: ?(?:fr|français)|french|français")
const IN_ENGLISH = anyWord("in english|en anglais|language: ?en|langue ?: ?(?:en|anglais)|english|anglais")

/** Reads from a request what is wanted, in which language, about what. */
export function readTask(text: string): Task {
  const { subject, facts } = readSubject(text)
  return { kind: kindOf(text), language: wantedLanguage(text), subject, facts }
}

function kindOf(text: string): Task["kind"] {
  if (GREETING.test(text)) return "greeting"
  // What is asked stands in the first line; the facts below it may hold any word.
  const asked = text.trim().split("\n")[0] ?? ""
  return KINDS.find(([, words]) => words.test(asked))?.[0] ?? "other"
}

function wantedLanguage(text: string): Task["language"] {
  if (IN_FRENCH.test(text)) return "fr"
  return IN_ENGLISH.test(text) ? "en" : languageOf(text)
}

const FACT_LINE = /^\s*(?:[-*•]\s*)?(?:(\p{L}[\p{L} /-]{0,30}?)\s*[:：]\s*)?(.+?)\s*$/u
const NAME_KEYS = /^(?:product|produit|title|titre|name|nom|subject|sujet)$/iu
const SETTING_KEYS =
  /^(?:language|langue|locale|tone|ton|style|length|longueur|facts?|faits?|details?|détails?|information)$/iu
const QUOTED = /["“«]\s*([^"”»\n]{2,120}?)\s*["”»]/u
/** What follows such a word, up to the next part of the sentence. */
const after = (words: string) =>
  new RegExp(
    `(?:^|\\s)(?:${words})\\s*(?:a |an |the |our |my |le |la |les |un |une |notre |nos |mon |ma |l['’])?(?!search|seo|référencement)` +
      "(.+?)(?=\\s+(?:in (?:french|english)|en (?:français|anglais))|[.,;:!?\\n]|$)",
    "iu"
  )
/** “The outline of an article about bread” is about bread. */
const ABOUT = [after("for|about|on|pour|sur|à propos de|au sujet de"), after("of|de|du|des|d['’]")]

function readSubject(text: string): Pick<Task, "subject" | "facts"> {
  const [asked = "", ...lines] = text.trim().split("\n")
  const facts: string[] = []
  let named: string | undefined
  for (const line of lines) {
    const [, key, value] = FACT_LINE.exec(line) ?? []
    if (value === undefined || (key !== undefined && SETTING_KEYS.test(key))) continue
    if (key !== undefined && NAME_KEYS.test(key)) named ??= value
    else facts.push(key === undefined ? value.replace(/\.$/, "") : `${key}: ${value}`)
  }
  const about = ABOUT.map((words) => words.exec(asked)?.[1]).find(Boolean)
  const subject = named ?? QUOTED.exec(asked)?.[1] ?? about ?? titleOf(asked)
  return {
    subject: capitalised(subject.trim().slice(0, 120)),
    facts: facts.slice(0, 12).map((fact) => fact.slice(0, 300)),
  }
}

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}
