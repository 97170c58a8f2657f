/** What a form shows: what was entered, what is wrong with it, and why the last attempt failed. */
export interface FormState {
  /** Passwords are never among them. */
  values: Record<string, string>
  /** A sentence for each field that needs attention. */
  problems: Record<string, string | undefined>
  failure?: string
  /** Where to go about the failure; opens beside the form, so that nothing typed is lost. */
  failureLink?: { href: string; text: string }
  /** Counts the answers, so that the form notices each. */
  answers: number
}

/** A form that nobody has sent yet. */
export function untouched(values: Record<string, string>): FormState {
  return { values, problems: {}, answers: 0 }
}

/** The state before comes from the browser: nothing of it is believed but a number. */
export function countOf(before: unknown, name: "answers" | "filled"): number {
  if (typeof before !== "object" || before === null) return 0
  const count: unknown = Object.entries(before).find(([key]) => key === name)?.[1]
  return Number.isSafeInteger(count) ? Number(count) : 0
}
