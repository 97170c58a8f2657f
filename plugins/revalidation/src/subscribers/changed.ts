import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { REVALIDATION_MODULE, type RevalidationModuleService } from "../modules/revalidation"
import { CHANGE_EVENTS } from "../rules/change-events"

/** Notes what an event was about; the job that tells the storefront finds out what it means. */
export default async function noticeChange({ event, container }: SubscriberArgs<{ id?: unknown }>): Promise<void> {
  const kind = CHANGE_EVENTS.get(event.name)
  const { id } = event.data
  if (!kind || typeof id !== "string") return
  await container.resolve<RevalidationModuleService>(REVALIDATION_MODULE).notice({ kind, id })
}

export const config: SubscriberConfig = {
  event: [...CHANGE_EVENTS.keys()],
  context: { subscriberId: "webox-notice-change" },
}
