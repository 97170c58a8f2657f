import "server-only"
import { getTranslations } from "next-intl/server"
import type { FormState } from "./form-state"
import type { Place } from "./place"
import { signInPath } from "./return-path"

/** What a form says when the session has ended meanwhile: what is typed stays, and signing in opens beside it. */
export async function endedFailure(
  place: Place,
  path: string
): Promise<Required<Pick<FormState, "failure" | "failureLink">>> {
  const t = await getTranslations({ locale: place.language, namespace: "SignIn" })
  return {
    failure: t("endedInForm"),
    failureLink: { href: place.base + signInPath(path, { isEnded: true }), text: t("newTab") },
  }
}
