import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { addressLines } from "@/lib/address-lines"
import { statusWords } from "@/lib/order-status"
import type { Order } from "@/lib/orders"
import type { Place } from "@/lib/place"
import { AddressText } from "./address-text"

/** How an order stands: its state, payment and delivery in words, and the addresses. */
export async function OrderFacts({ order, place }: { order: Order; place: Place }) {
  const t = await getTranslations("Orders")
  const words = await statusWords()
  const { shipping_address: shipping, billing_address: billing } = order
  const read = (address: typeof billing) => (address ? addressLines(address, place.language).join("\n") : "")
  const isBilledElsewhere = read(billing) !== "" && read(billing) !== read(shipping)
  return (
    <dl className="mt-8 grid gap-x-10 gap-y-6 sm:grid-cols-2">
      <Fact name={t("state")}>{words.order(order.status) ?? order.status}</Fact>
      <Fact name={t("payment")}>{words.payment(order.payment_status) ?? t("unknown")}</Fact>
      <Fact name={t("delivery")}>{words.fulfillment(order.fulfillment_status) ?? t("unknown")}</Fact>
      <Fact name={t("by")}>{order.shipping_methods.map(({ name }) => name).join(", ")}</Fact>
      {shipping ? (
        <Fact name={t("deliverTo")}>
          <AddressText address={shipping} place={place} />
        </Fact>
      ) : null}
      {billing && shipping ? (
        <Fact name={t("billTo")}>
          {isBilledElsewhere ? <AddressText address={billing} place={place} /> : t("sameAddress")}
        </Fact>
      ) : null}
      <Fact name={t("contact")}>{order.email}</Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="mb-1 text-sm font-medium">{name}</dt>
      <dd className="break-words text-muted">{children}</dd>
    </div>
  )
}
