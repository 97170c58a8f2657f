import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { AccountFrame } from "@/components/account-frame"
import { AddressForm } from "@/components/address-form"
import { requireCustomer } from "@/lib/customer"
import { readDraft } from "@/lib/draft"
import { requirePlace, type PlaceParams } from "@/lib/place"

interface Props {
  params: Promise<PlaceParams>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePlace(params)
  const t = await getTranslations("Addresses")
  return { title: t("add"), robots: { index: false } }
}

export default async function NewAddressPage({ params }: Props) {
  const place = await requirePlace(params)
  const { customer } = await requireCustomer(place, "/account/addresses/new")
  const t = await getTranslations("Addresses")
  const draft = await readDraft("/account/addresses/new", customer.id)
  const account = await getTranslations("Account")
  const { first_name, last_name, phone } = customer
  return (
    <AccountFrame
      place={place}
      current="addresses"
      title={t("add")}
      notice={draft === undefined ? undefined : account("draft")}
    >
      <AddressForm
        place={place}
        address={{ first_name, last_name, phone, country_code: place.country }}
        draft={draft}
      />
    </AccountFrame>
  )
}
