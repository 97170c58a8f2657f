import type { Metadata } from "next"
import { headers } from "next/headers"
import Link from "next/link"
import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { DetailsForm } from "@/components/details-form"
import { PlaceFields } from "@/components/place-fields"
import { SignInFrame } from "@/components/sign-in-frame"
import { submitSignIn } from "@/lib/account-actions"
import { accountFields, detailsLabels } from "@/lib/account-forms"
import { isSignedIn } from "@/lib/customer"
import { untouched } from "@/lib/form-state"
import { requirePlace, type PlaceParams } from "@/lib/place"
import { returnOfReferer, returnPath } from "@/lib/return-path"

interface Props {
  params: Promise<PlaceParams>
  searchParams: Promise<Partial<Record<"return" | "ended" | "notice", string | string[]>>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePlace(params)
  const t = await getTranslations("SignIn")
  return { title: t("title"), robots: { index: false } }
}

export default async function SignInPage({ params, searchParams }: Props) {
  const place = await requirePlace(params)
  const { return: asked, ended, notice } = await searchParams
  const path = returnPath(asked ?? returnOfReferer((await headers()).get("referer")))
  if (await isSignedIn()) redirect(place.base + path)
  const t = await getTranslations("SignIn")
  const fields = await getTranslations("Fields")
  const notices: Partial<Record<string, string>> = {
    "ended-1": t("ended"),
    "ended-lost": t("endedAndLost"),
    out: t("out"),
  }
  return (
    <SignInFrame
      title={t("title")}
      lead={t("lead")}
      notice={notices[ended === undefined ? String(notice) : `ended-${String(ended)}`]}
    >
      <DetailsForm
        action={submitSignIn}
        initial={untouched({ email: "" })}
        fields={[
          ...(await accountFields(["email"])).map((field) => ({ ...field, autoComplete: "username" })),
          { name: "password", label: fields("password"), type: "password", autoComplete: "current-password" },
        ]}
        labels={await detailsLabels(t("submit"), 2)}
      >
        <PlaceFields place={place} />
        <input type="hidden" name="return" value={path} />
      </DetailsForm>
      <p className="mt-10 border-t border-base-300 pt-6">
        {t("new")}{" "}
        <Link
          href={`${place.base}/account/sign-up?${new URLSearchParams({ return: path })}`}
          prefetch={false}
          className="text-link inline-block py-1"
        >
          {t("toSignUp")}
        </Link>
      </p>
    </SignInFrame>
  )
}
