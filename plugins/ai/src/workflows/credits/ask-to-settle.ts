import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { enqueueFrom } from "@webox/kit/durable-jobs"
import { findUnsettledOrders, type UnsettledOrder } from "./find-unsettled-orders"
import { settleOrderCreditsWorkflow } from "./settle-order-credits"

/** Asks for the job that settles an order's credits: once for each state that the order was in. */
export async function askToSettle(container: MedusaContainer, { order_id, key }: UnsettledOrder): Promise<void> {
  await enqueueFrom(container, settleOrderCreditsWorkflow, { order_id }, { key })
}

/** Asks for it for those of the orders that have packs and are not settled. */
export async function askToSettleOrders(container: MedusaContainer, orderIds: string[]): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const limit = orderIds.length
  for (const order of await findUnsettledOrders(knex, { order_ids: orderIds }, { limit })) {
    await askToSettle(container, order)
  }
}
