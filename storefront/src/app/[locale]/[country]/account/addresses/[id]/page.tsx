import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { AccountFrame } from "@/components/account-frame"
import { AddressForm } from "@/components/address-form"
import { requireCustomer } from "@/lib/customer"
import { readDraft } from "@/lib/draft"
import { requirePlace, type PlaceParams } from "@/lib/place"

interface Props {
  params: Promise<PlaceParams & { id: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePlace(params)
  const t = await getTranslations("Addresses")
  return { title: t("changeTitle"), robots: { index: false } }
}

export default async function AddressPage({ params }: Props) {
  const place = await requirePlace(params)
  const { id } = await params
  const { customer } = await requireCustomer(place, `/account/addresses/${id}`)
  const address = customer.addresses.find((saved) => saved.id === id)
  if (address === undefined) notFound()
  const t = await getTranslations("Addresses")
  const draft = await readDraft(`/account/addresses/${id}`, customer.id)
  const account = await getTranslations("Account")
  return (
    <AccountFrame
      place={place}
      current="addresses"
      title={t("changeTitle")}
      notice={draft === undefined ? undefined : account("draft")}
    >
      <AddressForm place={place} address={address} draft={draft} />
    </AccountFrame>
  )
}
