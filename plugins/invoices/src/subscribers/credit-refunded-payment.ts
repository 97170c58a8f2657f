import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys, PaymentEvents } from "@medusajs/framework/utils"
import { findOrdersOfPayment } from "@webox/kit/reconcilers"
import { askForCreditNotes } from "../workflows/ask-for-credit-note"

/** A payment was refunded, in part or in full. */
export default async function creditRefundedPayment({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await askForCreditNotes(container, await findOrdersOfPayment(knex, event.data.id))
}

export const config: SubscriberConfig = {
  event: PaymentEvents.REFUNDED,
  context: { subscriberId: "webox-credit-refunded-payment" },
}
