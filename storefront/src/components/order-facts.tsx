import { getTranslations } from "next-intl/server"
import { statusWords } from "@/lib/order-status"
import type { Order } from "@/lib/orders"
import type { Place } from "@/lib/place"
import { Fact } from "./fact"
import { OrderDelivery } from "./order-delivery"

/** How an order stands: its state, payment and delivery in words, and the addresses. */
export async function OrderFacts({ order, place }: { order: Order; place: Place }) {
  const t = await getTranslations("Orders")
  const words = await statusWords()
  return (
    <dl className="mt-8 grid gap-x-10 gap-y-6 sm:grid-cols-2">
      <Fact name={t("state")}>{words.order(order.status) ?? order.status}</Fact>
      <Fact name={t("payment")}>{words.payment(order.payment_status) ?? t("unknown")}</Fact>
      <Fact name={t("delivery")}>{words.fulfillment(order.fulfillment_status) ?? t("unknown")}</Fact>
      <OrderDelivery order={order} place={place} />
      <Fact name={t("contact")}>{order.email}</Fact>
    </dl>
  )
}
