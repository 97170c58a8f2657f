/** What the shop tells of one thing that is wrong with a request. */
export interface Issue {
  field: string
  rule: string
  [told: string]: unknown
}

/** The things that are wrong, of what a refusal tells; none when it tells nothing of the kind. */
export function issuesIn({ issues }: Record<string, unknown>): Issue[] {
  return Array.isArray(issues) ? issues.filter(isIssue) : []
}

function isIssue(issue: unknown): issue is Issue {
  if (typeof issue !== "object" || issue === null) return false
  return "field" in issue && typeof issue.field === "string" && "rule" in issue && typeof issue.rule === "string"
}

/** The names of the sentences for an issue, the one that says most first: `too_small_string`, `too_small`, `other`. */
export function sentencesFor({ rule, origin, expected, inclusive }: Issue): string[] {
  const kinds = [expected, inclusive === false ? "exclusive" : undefined, origin]
  const exact = kinds.filter((kind) => typeof kind === "string").map((kind) => `${rule}_${kind}`)
  return [...exact, rule, "other"]
}

/** What a sentence may name, lists written out. */
export function namedIn(issue: Issue): Record<string, unknown> {
  const written = (value: unknown) => (Array.isArray(value) ? value.join(", ") : value)
  return Object.fromEntries(Object.entries(issue).map(([name, value]) => [name, written(value)]))
}

/** The last name of a path that is not the number of a row: `price` of `price.0`. */
export function fieldOf({ field }: Issue): string {
  const names = field.split(".").filter((name) => !/^\d+$/.test(name))
  return names.at(-1) ?? ""
}
