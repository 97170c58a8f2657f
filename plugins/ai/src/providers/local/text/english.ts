import type { Random } from "../random"
import type { Task } from "./read-task"
import { inOneLine, LONGEST_SEO, shortened, valueOf, type Texts } from "./texts"

const NOTE = "*Local sample: composed from authored texts on the shop's own machine. No language model wrote it.*"

const listed = (facts: readonly string[]) => facts.map((fact) => `- ${fact}`).join("\n")

function title({ subject, facts }: Task): string {
  return facts[0] ? shortened(`${subject} – ${valueOf(facts[0])}`, 80) : subject
}

function titles({ subject, facts }: Task): string {
  const detail = facts[0] ? valueOf(facts[0]) : "the essentials"
  const ideas = [
    `${subject} – ${detail}`,
    `Meet ${subject}`,
    `${subject}, for every day`,
    `${subject}: chosen with care`,
    `Make room for ${subject}`,
  ]
  return `${ideas.map((idea, index) => `${index + 1}. ${idea}`).join("\n")}\n\n${NOTE}`
}

function description({ subject, facts }: Task, random: Random): string {
  const opening = random.pick([
    `${subject} is made for the moments that matter to you: easy to choose, and easy to like.`,
    `Simple, clear, well thought out: ${subject} does what you expect of it, and does it with character.`,
    `There are things one is glad to have at hand. ${subject} is one of them.`,
  ])
  const known = facts.length > 0 ? `What to know:\n${listed(facts)}` : undefined
  const closing = random.pick([
    `For yourself or as a gift, ${subject} is ready to find its place.`,
    `Choose ${subject} for your own pleasure, or to give pleasure to somebody else.`,
  ])
  return [opening, known, closing].filter(Boolean).join("\n\n")
}

function seo({ subject, facts }: Task): string {
  const detail = facts.length > 0 ? ` ${inOneLine(facts)}.` : ""
  const pageTitle = shortened(
    facts[0] ? `${subject} – ${valueOf(facts[0])}` : `${subject} – buy online`,
    LONGEST_SEO.title
  )
  const meta = shortened(`Discover ${subject}.${detail} See the details and order online.`, LONGEST_SEO.description)
  return `SEO title: ${pageTitle}\nMeta description: ${meta}`
}

function outline({ subject }: Task): string {
  return [
    `# ${subject}`,
    "## 1. Why it matters\n- The question a reader comes with\n- What they will know at the end",
    "## 2. The essentials\n- The words one needs\n- What everything else builds on",
    "## 3. Step by step\n- How to begin\n- How to go on\n- What to watch for",
    "## 4. Mistakes to avoid\n- Three that are common, and what to do instead",
    "## 5. To go further\n- An example to follow\n- A list to keep at hand",
    NOTE,
  ].join("\n\n")
}

function slogan({ subject }: Task, random: Random): string {
  const slogans = [
    `${subject}. Simply right.`,
    `${subject}: the good choice, every day.`,
    `Life is better with ${subject}.`,
    `${subject}. Made to be liked.`,
  ] as const
  return `**${random.pick(slogans)}**\n\n${NOTE}`
}

function post({ subject, facts }: Task): string {
  const known = facts.length > 0 ? `\n\n${listed(facts)}` : ""
  return `Have you met ${subject}?${known}\n\nTake a look in the shop, and tell us what you think.\n\n${NOTE}`
}

const ABILITIES = [
  "- a title, a description or a text for search engines, from the facts that you give",
  "- five titles, a slogan, or a post",
  "- the outline of an article or a guide",
].join("\n")

export const english: Texts = {
  title,
  titles,
  description,
  seo,
  outline,
  slogan,
  post,
  greeting: () =>
    `Hello! I am the shop's local sample: a set of authored texts, not a language model. I can write:\n\n${ABILITIES}\n\nFor example: “Write a description for a linen tablecloth”, with one fact a line below.`,
  other: ({ subject }) =>
    `You ask about “${shortened(subject, 80)}”. I have to be honest: I am a local sample, made of authored texts. I am not a language model, and cannot answer questions freely. What I can write:\n\n${ABILITIES}\n\nFor free answers, choose another model, once the shop has one with a key.`,
}
