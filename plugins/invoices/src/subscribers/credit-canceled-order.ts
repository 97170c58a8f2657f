import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { askForCreditNotes } from "../workflows/ask-for-credit-note"

/** An order was cancelled: what was paid for it is refunded, without an event of its own. */
export default async function creditCanceledOrder({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await askForCreditNotes(container, [event.data.id])
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.CANCELED,
  context: { subscriberId: "webox-credit-canceled-order" },
}
