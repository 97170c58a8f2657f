/**
 * One thing that is wrong with a request, beside the English sentence: for clients that say it in their reader's language.
 *
 * `rule` is zod's code (`invalid_type`, `too_small`, `too_big`, `invalid_value`, `invalid_format`, `unrecognized_keys`, `custom` …), or one of
 * a plugin's own. What the rule is about goes with it by zod's names: `expected`, `minimum`, `maximum`, `origin` (`string`, `number`,
 * `array`), `inclusive`, `values`, `keys`, `format`.
 */
export interface InputIssue {
  /** Such as `input.prompt`; empty when it is the request as a whole. */
  field: string
  rule: string
  [told: string]: unknown
}

/** So many are told at once. */
export const MOST_ISSUES = 3

const TOLD = ["expected", "minimum", "maximum", "origin", "inclusive", "values", "keys", "format", "divisor"] as const

/**
 * What zod found, without what it may quote of the request.
 *
 * @param issues of a `ZodError`. A refinement names its rule by `params: { rule: "empty" }`; without one it is `custom`
 */
export function inputIssues(issues: readonly unknown[]): InputIssue[] {
  return issues.slice(0, MOST_ISSUES).map((issue) => {
    const { path, code, params, ...said } = issue as Record<string, unknown> & { params?: { rule?: unknown } }
    const told = TOLD.filter((name) => said[name] !== undefined).map((name) => [name, said[name]])
    return {
      ...Object.fromEntries(told),
      field: Array.isArray(path) ? path.join(".") : "",
      rule: String(params?.rule ?? code ?? "custom"),
    }
  })
}
