import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { AccountFrame } from "@/components/account-frame"
import { InvoiceList } from "@/components/invoice-list"
import { requireCustomer } from "@/lib/customer"
import { orSignIn } from "@/lib/end-session"
import { listInvoices } from "@/lib/invoices"
import { requirePlace, type PlaceParams } from "@/lib/place"

interface Props {
  params: Promise<PlaceParams>
  searchParams: Promise<{ cursor?: string | string[] }>
}

const path = "/account/invoices"

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePlace(params)
  const t = await getTranslations("Invoices")
  return { title: t("title"), robots: { index: false } }
}

/** The invoices and credit notes of the customer who is signed in, the newest first. */
export default async function InvoicesPage({ params, searchParams }: Props) {
  const place = await requirePlace(params)
  const { token } = await requireCustomer(place, path)
  const { cursor } = await searchParams
  if (Array.isArray(cursor)) notFound()
  const page = await orSignIn(place, path, listInvoices(token, cursor))
  if (page === undefined) notFound()
  const t = await getTranslations("Invoices")
  return (
    <AccountFrame place={place} current="invoices" title={t("title")}>
      {page.invoices.length === 0 ? (
        <p className="text-muted">{t("none")}</p>
      ) : (
        <InvoiceList invoices={page.invoices} place={place} />
      )}
      <p className="mt-8 flex flex-wrap gap-4 text-sm">
        {cursor === undefined ? null : (
          <Link href={place.base + path} prefetch={false} className="btn btn-outline">
            {t("newest")}
          </Link>
        )}
        {page.next_cursor === null ? null : (
          <Link
            href={`${place.base}${path}?${new URLSearchParams({ cursor: page.next_cursor })}`}
            prefetch={false}
            rel="next"
            className="btn btn-outline"
          >
            {t("older")}
          </Link>
        )}
      </p>
    </AccountFrame>
  )
}
