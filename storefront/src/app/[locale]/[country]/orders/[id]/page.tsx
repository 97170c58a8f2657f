import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { AddressText } from "@/components/address-text"
import { OrderLines } from "@/components/order-lines"
import { Totals } from "@/components/totals"
import { formatDay } from "@/lib/display"
import { findCustomer } from "@/lib/customer"
import { orSignIn } from "@/lib/end-session"
import { findOrder } from "@/lib/orders"
import { requirePlace, type PlaceParams } from "@/lib/place"
import { readSession } from "@/lib/session"

interface Props {
  params: Promise<PlaceParams & { id: string }>
  searchParams: Promise<{ token?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePlace(params)
  const t = await getTranslations("Order")
  return { title: t("title"), robots: { index: false }, referrer: "same-origin" }
}

/** The page after the purchase; a guest comes back to it by its link. */
export default async function OrderPage({ params, searchParams }: Props) {
  const place = await requirePlace(params)
  const { id } = await params
  const { token: asked } = await searchParams
  const { token, customerId } = (await readSession()) ?? {}
  const order = await findOrder(id, { linkToken: typeof asked === "string" ? asked : undefined, token })
  if (order === undefined) {
    // Whose session has ended may have an order here, once signed in again.
    await orSignIn(place, `/account/orders/${id}`, findCustomer())
    notFound()
  }
  const t = await getTranslations("Order")
  const isInAccount = customerId !== undefined && order.customer_id === customerId
  const number = `#${order.display_id}`
  return (
    <div className="page grid gap-10 py-10 md:py-14 lg:grid-cols-[1fr_26rem] lg:gap-16">
      <div className="min-w-0">
        <p className="text-lg text-success">{t("title")}</p>
        <h1 className="display mt-2 text-3xl">{t("heading", { number })}</h1>
        <p className="mt-6 max-w-[56ch] text-lg wrap-anywhere">{t("confirmed", { number, email: order.email })}</p>
        <p className="mt-2 text-muted">
          {t("placedOn", { date: formatDay(order.created_at, place.language) })}. {isInAccount ? t("kept") : t("keep")}
        </p>
        <div className="mt-10 grid gap-8 sm:grid-cols-2">
          {order.shipping_address ? (
            <section aria-labelledby="deliver-to">
              <h2 id="deliver-to" className="mb-2 font-medium">
                {t("deliverTo")}
              </h2>
              <AddressText address={order.shipping_address} place={place} />
            </section>
          ) : null}
          <section aria-labelledby="by">
            <h2 id="by" className="mb-2 font-medium">
              {t("by")}
            </h2>
            <p className="text-muted">{order.shipping_methods.map(({ name }) => name).join(", ")}</p>
          </section>
        </div>
        <div className="mt-12 flex flex-wrap gap-3">
          <Link href={place.base} prefetch={false} className="btn btn-primary px-6">
            {t("again")}
          </Link>
          {isInAccount ? (
            <Link href={`${place.base}/account/orders`} prefetch={false} className="btn btn-outline px-6">
              {t("all")}
            </Link>
          ) : null}
        </div>
      </div>
      <section aria-labelledby="items" className="self-start rounded-box bg-base-200 p-6">
        <h2 id="items" className="mb-5 text-lg font-medium">
          {t("items")}
        </h2>
        <OrderLines items={order.items} currencyCode={order.currency_code} place={place} />
        <Totals totals={order} items={order.items} place={place} isShippingKnown />
      </section>
    </div>
  )
}
