import type { Random } from "../random"
import type { Task } from "./read-task"
import { inOneLine, LONGEST_SEO, shortened, valueOf, type Texts } from "./texts"

const NOTE =
  "*Échantillon local : composé à partir de textes rédigés à l'avance, sur la machine de la boutique. Aucun modèle de langage ne l'a écrit.*"

/** French sets a space before a colon. */
const spaced = (fact: string) => fact.replace(/^([^:]{1,30}?)\s*:\s*/u, "$1 : ")
const listed = (facts: readonly string[]) => facts.map((fact) => `- ${spaced(fact)}`).join("\n")

function title({ subject, facts }: Task): string {
  return facts[0] ? shortened(`${subject} – ${valueOf(facts[0])}`, 80) : subject
}

function titles({ subject, facts }: Task): string {
  const detail = facts[0] ? valueOf(facts[0]) : "l'essentiel"
  const ideas = [
    `${subject} – ${detail}`,
    `À découvrir : ${subject}`,
    `${subject}, pour tous les jours`,
    `${subject} : un choix sûr`,
    `Faites place à ceci : ${subject}`,
  ]
  return `${ideas.map((idea, index) => `${index + 1}. ${idea}`).join("\n")}\n\n${NOTE}`
}

function description({ subject, facts }: Task, random: Random): string {
  const opening = random.pick([
    `${subject} : un choix simple, pour les moments qui comptent.`,
    `Simple, clair, bien pensé : voici ce que l'on attend, avec du caractère en plus. ${subject}, tout simplement.`,
    `Il y a des choses que l'on est heureux d'avoir sous la main. ${subject} en fait partie.`,
  ])
  const known = facts.length > 0 ? `Ce qu'il faut savoir :\n${listed(facts)}` : undefined
  const closing = random.pick([
    `Pour soi ou à offrir : ${subject} n'attend plus que vous.`,
    `${subject} : à choisir pour se faire plaisir, ou pour faire plaisir.`,
  ])
  return [opening, known, closing].filter(Boolean).join("\n\n")
}

function seo({ subject, facts }: Task): string {
  const detail = facts.length > 0 ? ` ${inOneLine(facts)}.` : ""
  const pageTitle = shortened(
    facts[0] ? `${subject} – ${valueOf(facts[0])}` : `${subject} – achat en ligne`,
    LONGEST_SEO.title
  )
  const meta = shortened(
    `Découvrez ${subject}.${detail} Voir les détails et commander en ligne.`,
    LONGEST_SEO.description
  )
  return `Titre SEO : ${pageTitle}\nMéta-description : ${meta}`
}

function outline({ subject }: Task): string {
  return [
    `# ${subject}`,
    "## 1. Pourquoi ce sujet\n- La question que se pose le lecteur\n- Ce qu'il saura à la fin",
    "## 2. L'essentiel\n- Les mots à connaître\n- Ce sur quoi tout repose",
    "## 3. Pas à pas\n- Par où commencer\n- Comment continuer\n- À quoi faire attention",
    "## 4. Les erreurs à éviter\n- Trois erreurs courantes, et que faire à la place",
    "## 5. Pour aller plus loin\n- Un exemple à suivre\n- Une liste à garder sous la main",
    NOTE,
  ].join("\n\n")
}

function slogan({ subject }: Task, random: Random): string {
  const slogans = [
    `${subject}. Tout simplement.`,
    `${subject} : le bon choix, chaque jour.`,
    `${subject}. La vie en mieux.`,
    `${subject}. Fait pour plaire.`,
  ] as const
  return `**${random.pick(slogans)}**\n\n${NOTE}`
}

function post({ subject, facts }: Task): string {
  const known = facts.length > 0 ? `\n\n${listed(facts)}` : ""
  return `Vous connaissez ? ${subject}.${known}\n\nVenez voir dans la boutique, et dites-nous ce que vous en pensez.\n\n${NOTE}`
}

const ABILITIES = [
  "- un titre, une description ou un texte pour les moteurs de recherche, à partir des faits que vous donnez",
  "- cinq titres, un slogan ou une publication",
  "- le plan d'un article ou d'un guide",
].join("\n")

export const french: Texts = {
  title,
  titles,
  description,
  seo,
  outline,
  slogan,
  post,
  greeting: () =>
    `Bonjour ! Je suis l'échantillon local de la boutique : des textes rédigés à l'avance, et non un modèle de langage. Je peux écrire :\n\n${ABILITIES}\n\nPar exemple : « Écris une description pour une nappe en lin », avec un fait par ligne en dessous.`,
  other: ({ subject }) =>
    `Vous demandez : « ${shortened(subject, 80)} ». Pour être honnête : je suis un échantillon local, fait de textes rédigés à l'avance. Je ne suis pas un modèle de langage, et ne peux pas répondre librement. Ce que je peux écrire :\n\n${ABILITIES}\n\nPour des réponses libres, choisissez un autre modèle, dès que la boutique en a un avec une clé.`,
}
