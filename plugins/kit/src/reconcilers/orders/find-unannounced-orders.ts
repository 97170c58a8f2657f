import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CART_STAMP } from "../stamp-cart"
import { idAt } from "./id-at"

/** An order older than this was either seen by a reconciler, or is beyond one. */
const LOOK_BACK_MS = 7 * 24 * 60 * 60_000

export interface OrderSearch {
  after: string | undefined
  limit: number
  /** Orders younger than this may still be in the making: completion may hold its lock for two minutes. */
  graceMs: number
}

/**
 * The ids of stamped orders about which `order.placed` was never heard, in the order in which they were made.
 *
 * Reads two modules' tables in one statement, and only reads: it runs each minute, and asking the modules would mean
 * to carry every order of the week through the process.
 */
export async function findUnannouncedOrders(
  container: MedusaContainer,
  { after, limit, graceMs }: OrderSearch
): Promise<string[]> {
  const now = Date.now()
  const { rows } = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw<{ rows: { id: string }[] }>(
    `SELECT o.id FROM "order" o
     WHERE o.id > ? AND o.id < ? AND o.status <> 'canceled' AND o.deleted_at IS NULL
       AND o.metadata ->> ?::text IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM webox_event_receipt r WHERE r.id = 'order.placed:' || o.id)
     ORDER BY o.id LIMIT ?`,
    [after ?? idAt("order", new Date(now - LOOK_BACK_MS)), idAt("order", new Date(now - graceMs)), CART_STAMP, limit]
  )
  return rows.map((row) => row.id)
}
