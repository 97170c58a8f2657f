import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { askForInvoices } from "../workflows/ask-for-invoice"

/** An order was placed: a provider may have captured already, which emits no event of its own. */
export default async function invoicePlacedOrder({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await askForInvoices(container, [event.data.id])
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.PLACED,
  context: { subscriberId: "webox-invoice-placed-order" },
}
