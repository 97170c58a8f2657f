import "server-only"
import { headers } from "next/headers"
import { getTranslations } from "next-intl/server"
import { keepDraft } from "./draft"
import { askToSignIn } from "./end-session"
import type { FormState } from "./form-state"
import type { Place } from "./place"
import { signInPath } from "./return-path"

/**
 * What a form says when the session has ended meanwhile: what is typed stays, and signing in opens beside it. Without
 * JavaScript no page can be shown that needs the session: the sign-in page is, and then the form with what was typed.
 * @param path the form's page
 * @param values what was typed; never a password
 */
export async function endedFailure(
  place: Place,
  path: string,
  values: Record<string, string>
): Promise<Required<Pick<FormState, "failure" | "failureLink">>> {
  // With JavaScript no cookie may be set here: Next would make the page anew, which leads away from the form.
  if (!(await headers()).has("next-action")) {
    const isKept = await keepDraft(path, values)
    return askToSignIn(place, path, { isLost: !isKept })
  }
  const t = await getTranslations({ locale: place.language, namespace: "SignIn" })
  return {
    failure: t("endedInForm"),
    failureLink: { href: place.base + signInPath(path, { isEnded: true }), text: t("newTab") },
  }
}
