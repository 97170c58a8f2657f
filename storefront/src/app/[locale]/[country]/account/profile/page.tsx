import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { AccountFrame } from "@/components/account-frame"
import { DetailsForm } from "@/components/details-form"
import { PlaceFields } from "@/components/place-fields"
import { submitProfile } from "@/lib/account-actions"
import { accountFields, detailsLabels } from "@/lib/account-forms"
import { requireCustomer } from "@/lib/customer"
import { readDraft } from "@/lib/draft"
import { withDraft } from "@/lib/draft-text"
import { untouched } from "@/lib/form-state"
import { requirePlace, type PlaceParams } from "@/lib/place"

interface Props {
  params: Promise<PlaceParams>
  searchParams: Promise<{ notice?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePlace(params)
  const t = await getTranslations("Account")
  return { title: t("profile"), robots: { index: false } }
}

export default async function ProfilePage({ params, searchParams }: Props) {
  const place = await requirePlace(params)
  const { customer } = await requireCustomer(place, "/account/profile")
  const t = await getTranslations("Account")
  const { notice } = await searchParams
  const draft = await readDraft("/account/profile", customer.id)
  const { first_name, last_name, phone } = customer
  const known = { first_name: first_name ?? "", last_name: last_name ?? "", phone: phone ?? "" }
  return (
    <AccountFrame
      place={place}
      current="profile"
      title={t("profile")}
      notice={draft !== undefined ? t("draft") : notice === "saved" ? t("profileSaved") : undefined}
    >
      <p className="mb-8 max-w-[60ch] text-muted">{t("email", { email: customer.email })}</p>
      <DetailsForm
        action={submitProfile}
        initial={untouched(withDraft(known, draft))}
        fields={await accountFields(["first_name", "last_name", "phone"])}
        labels={await detailsLabels(t("save"), 3)}
      >
        <PlaceFields place={place} />
      </DetailsForm>
    </AccountFrame>
  )
}
