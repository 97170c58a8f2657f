import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { AccountFrame } from "@/components/account-frame"
import { MessageForm } from "@/components/message-form"
import { OrderFacts } from "@/components/order-facts"
import { OrderInvoices } from "@/components/order-invoices"
import { OrderItems } from "@/components/order-items"
import { PlaceFields } from "@/components/place-fields"
import { SubmitButton } from "@/components/submit-button"
import { requireCustomer } from "@/lib/customer"
import { formatDay } from "@/lib/display"
import { findOrder } from "@/lib/orders"
import { requirePlace, type PlaceParams } from "@/lib/place"
import { orderAgain } from "@/lib/reorder-action"

interface Props {
  params: Promise<PlaceParams & { id: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePlace(params)
  const t = await getTranslations("Orders")
  return { title: t("one"), robots: { index: false } }
}

/** An order of the customer who is signed in; anybody else's is a 404. */
export default async function AccountOrderPage({ params }: Props) {
  const place = await requirePlace(params)
  const { id } = await params
  const { customer, token } = await requireCustomer(place, `/account/orders/${id}`)
  const order = await findOrder(id, { token })
  if (order === undefined || order.customer_id !== customer.id) notFound()
  const t = await getTranslations("Orders")
  const number = `#${order.display_id}`
  return (
    <AccountFrame place={place} current="orders" title={t("number", { number })}>
      <p className="text-muted">{t("placedOn", { date: formatDay(order.created_at, place.language) })}</p>
      <OrderFacts order={order} place={place} />
      <div className="mt-10">
        <OrderItems order={order} place={place} />
      </div>
      <OrderInvoices order={order} place={place} access={{ token }} />
      <div className="mt-8 flex flex-wrap items-start gap-x-6 gap-y-3">
        <MessageForm action={orderAgain} className="space-y-3">
          <PlaceFields place={place} />
          <input type="hidden" name="order_id" value={order.id} />
          <input type="hidden" name="attempt" value={crypto.randomUUID()} />
          <SubmitButton className="btn btn-primary px-6" pendingLabel={t("reordering")}>
            {t("reorder")}
          </SubmitButton>
        </MessageForm>
        <Link
          href={`${place.base}/account/orders`}
          prefetch={false}
          className="text-link flex min-h-11 items-center text-sm"
        >
          {t("back")}
        </Link>
      </div>
    </AccountFrame>
  )
}
