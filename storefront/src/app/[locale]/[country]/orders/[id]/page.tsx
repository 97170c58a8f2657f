import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { OrderDelivery } from "@/components/order-delivery"
import { OrderInvoices } from "@/components/order-invoices"
import { OrderItems } from "@/components/order-items"
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
  return { title: t("pageTitle"), robots: { index: false }, referrer: "same-origin" }
}

/** The page after the purchase; a guest comes back to it by its link. */
export default async function OrderPage({ params, searchParams }: Props) {
  const place = await requirePlace(params)
  const { id } = await params
  const { token: asked } = await searchParams
  const { token, customerId } = (await readSession()) ?? {}
  const access = { linkToken: typeof asked === "string" ? asked : undefined, token }
  const order = await findOrder(id, access)
  if (order === undefined) {
    // Whose session has ended may have an order here, once signed in again.
    await orSignIn(place, `/account/orders/${id}`, findCustomer())
    notFound()
  }
  const t = await getTranslations("Order")
  const isInAccount = customerId !== undefined && order.customer_id === customerId
  const isCanceled = order.status === "canceled"
  const number = `#${order.display_id}`
  return (
    <div className="page grid gap-10 py-10 md:py-14 lg:grid-cols-[1fr_26rem] lg:gap-16">
      <div className="min-w-0">
        {isCanceled ? null : <p className="text-lg text-success">{t("title")}</p>}
        <h1 className="display mt-2 text-3xl">{t(isCanceled ? "canceledHeading" : "heading", { number })}</h1>
        <p className="mt-6 max-w-[56ch] text-lg wrap-anywhere">
          {t(isCanceled ? "canceled" : "confirmed", { number, email: order.email })}
        </p>
        <p className="mt-2 text-muted">
          {t("placedOn", { date: formatDay(order.created_at, place.language) })}. {isInAccount ? t("kept") : t("keep")}
        </p>
        <dl className="mt-10 grid gap-8 sm:grid-cols-2">
          <OrderDelivery order={order} place={place} />
        </dl>
        <OrderInvoices order={order} place={place} access={access} />
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
      <OrderItems order={order} place={place} />
    </div>
  )
}
