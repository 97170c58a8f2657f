import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys, FulfillmentWorkflowEvents } from "@medusajs/framework/utils"
import { askForInvoices } from "../workflows/ask-for-invoice"
import { findOrdersOfFulfillment } from "../workflows/find-orders-to-invoice"

/** Something was shipped, or handed over: its order may be ready for its invoice, where that waits for it. */
export default async function invoiceShippedOrder({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await askForInvoices(container, await findOrdersOfFulfillment(knex, event.data.id))
}

export const config: SubscriberConfig = {
  event: [FulfillmentWorkflowEvents.SHIPMENT_CREATED, FulfillmentWorkflowEvents.DELIVERY_CREATED],
  context: { subscriberId: "webox-invoice-shipped-order" },
}
