import { getTranslations } from "next-intl/server"

const orderStatuses = ["pending", "completed", "canceled", "archived", "requires_action", "draft"] as const
const paymentStatuses = [
  "not_paid",
  "awaiting",
  "authorized",
  "partially_authorized",
  "captured",
  "partially_captured",
  "refunded",
  "partially_refunded",
  "canceled",
  "requires_action",
] as const
const fulfillmentStatuses = [
  "not_fulfilled",
  "partially_fulfilled",
  "fulfilled",
  "partially_shipped",
  "shipped",
  "partially_delivered",
  "delivered",
  "canceled",
] as const

/** Medusa's statuses of an order, its payment and its delivery in words; one that is not known yet is left out. */
export async function statusWords() {
  const t = await getTranslations("Status")
  return {
    order: (status: string) => {
      const known = orderStatuses.find((name) => name === status)
      return known && t(`order.${known}`)
    },
    payment: (status: string | undefined) => {
      const known = paymentStatuses.find((name) => name === status)
      return known && t(`payment.${known}`)
    },
    fulfillment: (status: string | undefined) => {
      const known = fulfillmentStatuses.find((name) => name === status)
      return known && t(`fulfillment.${known}`)
    },
  }
}
