import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { changeEvents, entityOfEvent, rowIdsOf } from "../staleness/change-events"
import { gatherChange } from "../staleness/change-gatherer"

/** Marks the products whose documents tell something of what has changed. A hint: what it misses, the reconciler finds. */
export default async function markChangedProducts({ event, container }: SubscriberArgs<unknown>): Promise<void> {
  try {
    await gatherChange(container, entityOfEvent(event.name), rowIdsOf(event.data))
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`Search: ${event.name} was missed, the reconciler will find its products: ${String(error)}`)
  }
}

export const config: SubscriberConfig = {
  event: changeEvents,
  context: { subscriberId: "webox-mark-changed-products" },
}
