import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { JOBS_MODULE } from "../modules/jobs"
import type JobsModuleService from "../modules/jobs/service"

/** Keeps a receipt of `order.placed`, by whose absence the reconciler knows that the event was lost. */
export default async function recordOrderPlaced({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await container.resolve<JobsModuleService>(JOBS_MODULE).receipts.record(OrderWorkflowEvents.PLACED, event.data.id)
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.PLACED,
  context: { subscriberId: "webox-record-order-placed" },
}
