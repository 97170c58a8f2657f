import type { Metadata } from "next"
import { headers } from "next/headers"
import Link from "next/link"
import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { DetailsForm } from "@/components/details-form"
import { PlaceFields } from "@/components/place-fields"
import { SignInFrame } from "@/components/sign-in-frame"
import { submitSignUp } from "@/lib/account-actions"
import { accountFields, detailsLabels } from "@/lib/account-forms"
import { isSignedIn } from "@/lib/customer"
import { untouched } from "@/lib/form-state"
import { shortestPassword } from "@/lib/person-fields"
import { requirePlace, type PlaceParams } from "@/lib/place"
import { returnOfReferer, returnPath, signInPath } from "@/lib/return-path"

interface Props {
  params: Promise<PlaceParams>
  searchParams: Promise<{ return?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePlace(params)
  const t = await getTranslations("SignUp")
  return { title: t("title"), robots: { index: false } }
}

export default async function SignUpPage({ params, searchParams }: Props) {
  const place = await requirePlace(params)
  const { return: asked } = await searchParams
  const path = returnPath(asked ?? returnOfReferer((await headers()).get("referer")))
  if (await isSignedIn()) redirect(place.base + path)
  const t = await getTranslations("SignUp")
  const fields = await getTranslations("Fields")
  return (
    <SignInFrame title={t("title")} lead={t("lead")}>
      <DetailsForm
        action={submitSignUp}
        initial={untouched({ first_name: "", last_name: "", email: "" })}
        fields={[
          ...(await accountFields(["first_name", "last_name", "email"])),
          {
            name: "password",
            label: fields("password"),
            type: "password",
            autoComplete: "new-password",
            hint: t("passwordHint", { least: shortestPassword }),
          },
        ]}
        labels={await detailsLabels(t("submit"), 4)}
      >
        <PlaceFields place={place} />
        <input type="hidden" name="return" value={path} />
      </DetailsForm>
      <p className="mt-10 border-t border-base-300 pt-6">
        {t("known")}{" "}
        <Link href={place.base + signInPath(path)} prefetch={false} className="text-link inline-block py-1">
          {t("toSignIn")}
        </Link>
      </p>
    </SignInFrame>
  )
}
