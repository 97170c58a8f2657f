import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys, PaymentEvents } from "@medusajs/framework/utils"
import { findOrdersOfPayment } from "@webox/kit/reconcilers"
import { askToSettleOrders } from "../workflows/credits/ask-to-settle"

/** A payment was captured or refunded: the credits of its order may have to be granted or taken back. */
export default async function settlePaymentCredits({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await askToSettleOrders(container, await findOrdersOfPayment(knex, event.data.id))
}

export const config: SubscriberConfig = {
  event: [PaymentEvents.CAPTURED, PaymentEvents.REFUNDED],
  context: { subscriberId: "webox-settle-payment-credits" },
}
