import { getTranslations } from "next-intl/server"
import type { Order } from "@/lib/orders"
import type { Place } from "@/lib/place"
import { OrderLines } from "./order-lines"
import { Totals } from "./totals"

/** What was ordered, and what it came to. */
export async function OrderItems({ order, place }: { order: Order; place: Place }) {
  const t = await getTranslations("Orders")
  return (
    <section aria-labelledby="items" className="self-start rounded-box bg-base-200 p-6">
      <h2 id="items" className="mb-5 text-lg font-medium">
        {t("items")}
      </h2>
      <OrderLines items={order.items} currencyCode={order.currency_code} place={place} />
      <Totals totals={order} items={order.items} place={place} isShippingKnown />
    </section>
  )
}
