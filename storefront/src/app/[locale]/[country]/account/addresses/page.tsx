import type { Metadata } from "next"
import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { AccountFrame } from "@/components/account-frame"
import { AddressCard } from "@/components/address-card"
import { requireCustomer } from "@/lib/customer"
import { requirePlace, type PlaceParams } from "@/lib/place"

interface Props {
  params: Promise<PlaceParams>
  searchParams: Promise<{ notice?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePlace(params)
  const t = await getTranslations("Account")
  return { title: t("addresses"), robots: { index: false } }
}

const notices = ["saved", "default", "removed"] as const

export default async function AddressesPage({ params, searchParams }: Props) {
  const place = await requirePlace(params)
  const { customer } = await requireCustomer(place, "/account/addresses")
  const account = await getTranslations("Account")
  const t = await getTranslations("Addresses")
  const { notice: asked } = await searchParams
  const notice = notices.find((name) => name === asked)
  return (
    <AccountFrame
      place={place}
      current="addresses"
      title={account("addresses")}
      notice={notice === undefined ? undefined : t(`notices.${notice}`)}
    >
      {customer.addresses.length === 0 ? <p className="text-muted">{t("none")}</p> : null}
      <ul className="grid gap-4 sm:grid-cols-2">
        {customer.addresses.map((address) => (
          <AddressCard key={address.id} address={address} place={place} />
        ))}
      </ul>
      <Link href={`${place.base}/account/addresses/new`} prefetch={false} className="btn btn-primary mt-8 px-6">
        {t("add")}
      </Link>
    </AccountFrame>
  )
}
