import { getTranslations } from "next-intl/server"
import { findOrderInvoices } from "@/lib/invoices"
import type { Order } from "@/lib/orders"
import type { Place } from "@/lib/place"
import { InvoiceList } from "./invoice-list"

interface Props {
  order: Order
  place: Place
  /** What the order was opened with. */
  access: { linkToken?: string; token?: string }
}

/** What is said of a paid order that has no invoice. */
const WAITING = { issued: "soon", expected: "soon", after_shipment: "afterShipment", by_hand: "byHand" } as const

/** The invoices and credit notes of an order. A paid order's first one is there moments after the purchase. */
export async function OrderInvoices({ order, place, access }: Props) {
  const found = await findOrderInvoices(order.id, access)
  if (found === undefined) return null
  const t = await getTranslations("Invoices")
  const isPaid = order.payment_status === "captured"
  return (
    <section aria-labelledby="invoices" className="mt-12">
      <h2 id="invoices" className="mb-4 text-lg font-medium">
        {t("title")}
      </h2>
      {found === "away" ? <p className="text-muted">{t("away")}</p> : null}
      {found !== "away" && found.invoices.length === 0 ? (
        <p className="text-muted">{isPaid ? t(WAITING[found.state]) : t("afterPayment")}</p>
      ) : null}
      {found !== "away" && found.invoices.length > 0 ? (
        <InvoiceList invoices={found.invoices} place={place} linkToken={access.linkToken} />
      ) : null}
    </section>
  )
}
