import type { i18n } from "i18next"
import { fieldOf, issuesIn, namedIn, sentencesFor, type Issue } from "./issues"
import type { Refusal } from "./refusal"

const ns = "webox-ai"

type Translations = Pick<i18n, "t" | "exists">

/** Why the shop refused, in the reader's language: by the refusal's code, and by what it tells of each value that is wrong. */
export function tellRefusal(translations: Translations, { code, message, details }: Refusal): string {
  // The shop's own sentence is English, and names what is wrong; the sentence of another language has it told behind.
  const known = [`refusals.${code}`, `studio.error.${code}`].filter((name) => translations.exists(name, { ns }))
  if (known.length === 0) return translations.t("shared.refused", { ns, message })
  const sentence = translations.t(known, { ns, replace: details })
  const issues = issuesIn(details).map((issue) => tellIssue(translations, issue))
  return issues.length === 0 ? sentence : `${sentence} (${issues.join(" ; ")})`
}

function tellIssue({ t }: Translations, issue: Issue): string {
  const names = sentencesFor(issue).map((name) => `issues.rule.${name}`)
  const rule = t(names, { ns, replace: namedIn(issue) })
  const field = fieldOf(issue)
  if (field === "") return rule
  return t("issues.one", { ns, field: t(`issues.field.${field}`, { ns, defaultValue: field }), rule })
}
