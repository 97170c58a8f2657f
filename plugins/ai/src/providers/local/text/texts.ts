import type { Random } from "../random"
import type { Task } from "./read-task"

/** The texts of one language. Each says of the subject only what it was told. */
export type Texts = Record<Task["kind"], (task: Task, random: Random) => string>

/** A text of at most so many characters, cut between words. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2)).replace(/[\s,;:–|-]+$/u, "")}…`
}

/** Titles of pages and their descriptions, as search engines show them in full. */
export const LONGEST_SEO = { title: 60, description: 155 } as const

/** The value of a fact, without its name. */
export function valueOf(fact: string): string {
  return fact.replace(/^[^:]{1,30}:\s*/u, "")
}

export function inOneLine(facts: readonly string[]): string {
  return facts.map(valueOf).join(", ")
}
