import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { askToSettleOrders } from "../workflows/credits/ask-to-settle"

/** An order was placed, cancelled, or came back: its credits may have to be granted or taken back. */
export default async function settleOrderCredits({
  event,
  container,
}: SubscriberArgs<{ id?: unknown; order_id?: unknown }>): Promise<void> {
  const id = event.data.order_id ?? event.data.id
  if (typeof id === "string") await askToSettleOrders(container, [id])
}

export const config: SubscriberConfig = {
  event: [OrderWorkflowEvents.PLACED, OrderWorkflowEvents.CANCELED, OrderWorkflowEvents.RETURN_RECEIVED],
  context: { subscriberId: "webox-settle-order-credits" },
}
