import "server-only"
import { getTranslations } from "next-intl/server"
import { isTextField, type Problem } from "./address"
import { UnfinishedAccountError } from "./auth"
import { BackendAwayError, BackendError } from "./backend"
import { endedFailure } from "./ended-failure"
import { countOf, type FormState } from "./form-state"
import { longestPassword, shortestPassword } from "./person-fields"
import type { Place } from "./place"
import { SessionEndedError } from "./session"

type Failure = Pick<FormState, "failure" | "failureLink"> & { failure: string }

/** The state that a form of the account goes on with, as long as nothing is wrong. */
export function answerOf(before: unknown, values: Record<string, string>): FormState {
  return { values, problems: {}, answers: countOf(before, "answers") + 1 }
}

/** A sentence for each field that needs attention, in the shopper's language; undefined when none does. */
export async function sentences(
  place: Place,
  found: Record<string, Problem | "too_short" | undefined>
): Promise<Record<string, string> | undefined> {
  const t = await getTranslations({ locale: place.language, namespace: "Fields" })
  const told: Record<string, string> = {}
  for (const [name, problem] of Object.entries(found)) {
    if (problem === undefined) continue
    const label = isTextField(name) ? t(name) : t("password")
    told[name] =
      problem === "too_short"
        ? t("problems.too_short", { least: shortestPassword })
        : t(`problems.${problem}`, { field: label, most: longestPassword })
  }
  return Object.keys(told).length === 0 ? undefined : told
}

/**
 * For `catch` in actions of the account: why it could not be done, in the shopper's language. Nothing but a mistake of ours
 * is thrown on.
 * @param path of the page with the form, to come back to it after signing in
 * @param values what was typed there
 */
export function failed(place: Place, path = "/account", values: Record<string, string> = {}) {
  return async (error: unknown): Promise<Failure> => {
    if (error instanceof SessionEndedError) return endedFailure(place, path, values)
    const problem = await getTranslations({ locale: place.language, namespace: "Problem" })
    if (error instanceof BackendAwayError) return { failure: problem("away") }
    if (error instanceof BackendError && error.status === 404) return { failure: problem("missing") }
    if (error instanceof BackendError) return { failure: problem("request", { reason: error.message }) }
    const t = await getTranslations({ locale: place.language, namespace: "SignIn" })
    if (error instanceof UnfinishedAccountError) return { failure: t("unfinished") }
    if (error !== "wrong" && error !== "exists") throw error
    return { failure: t(error) }
  }
}
