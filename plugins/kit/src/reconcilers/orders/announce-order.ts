import { setTimeout as pause } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, OrderWorkflowEvents } from "@medusajs/framework/utils"
import { JOBS_MODULE } from "../../modules/jobs"
import type JobsModuleService from "../../modules/jobs/service"

const PATIENCE_MS = 10_000
const LOOK_EVERY_MS = 100

/**
 * Emits `order.placed` and waits until the shop's subscribers have had it. Events are at-least-once: a kill between the
 * emission and its receipt makes it come again.
 *
 * @throws when no receipt comes within ten seconds; the job is then tried again
 */
export async function announceOrder(container: MedusaContainer, orderId: string): Promise<void> {
  const { receipts } = container.resolve<JobsModuleService>(JOBS_MODULE)
  await container.resolve(Modules.EVENT_BUS).emit({ name: OrderWorkflowEvents.PLACED, data: { id: orderId } })
  const giveUpAt = Date.now() + PATIENCE_MS
  while (!(await receipts.has(OrderWorkflowEvents.PLACED, orderId))) {
    if (Date.now() > giveUpAt) throw new Error(`order.placed of ${orderId} was emitted, but did not arrive.`)
    await pause(LOOK_EVERY_MS)
  }
}
