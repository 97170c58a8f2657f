import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys, PaymentEvents } from "@medusajs/framework/utils"
import { findOrdersOfPayment } from "@webox/kit/reconcilers"
import { askForInvoices } from "../workflows/ask-for-invoice"

/** A payment was captured: its order may be paid in full now. */
export default async function invoicePaidOrder({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await askForInvoices(container, await findOrdersOfPayment(knex, event.data.id))
}

export const config: SubscriberConfig = {
  event: PaymentEvents.CAPTURED,
  context: { subscriberId: "webox-invoice-paid-order" },
}
