import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { announceOrder } from "./announce-order"
import { cancelRefusedOrder, cancelUnknownOrder, giveCartBack, reopenCart } from "./cancel-stranded-order"
import { classifyOrder, type OrderVerdict } from "./classify-order"
import { readStrandedOrder, RECOVERY_NOTE, type StrandedOrder } from "./read-order"
import { resumeOrder } from "./resume-order"

/** As long as cart completion itself waits for the cart's lock. */
const LOCK_TIMEOUT_S = 30

/**
 * Brings an order whose completion was killed to one of its two right ends: placed and announced, or cancelled with its
 * stock released and its cart open, for the shopper to place again. It may run any number of times.
 *
 * @returns what was decided
 */
export async function recoverOrder(container: MedusaContainer, orderId: string): Promise<OrderVerdict> {
  const found = await readStrandedOrder(container, orderId)
  if (!found) return "leave"
  const locking = container.resolve(Modules.LOCKING)
  return locking.execute(found.cart.id, () => recoverLocked(container, orderId), { timeout: LOCK_TIMEOUT_S })
}

async function recoverLocked(container: MedusaContainer, orderId: string): Promise<OrderVerdict> {
  const order = await readStrandedOrder(container, orderId)
  if (!order) return "leave"
  const verdict = classifyOrder(order.facts)

  if (verdict === "cancel-duplicate") {
    await cancelUnknownOrder(container, order, `cancelled: a duplicate of ${order.facts.otherOrderId}, left by a crash`)
  } else if (verdict === "cancel-orphan") {
    await cancelUnknownOrder(container, order, "cancelled: a crash kept it from its cart, which can be placed again")
    await reopenCart(container, order)
  } else if (verdict === "resume") {
    const refusal = await resumeOrder(container, order)
    if (refusal) {
      await cancelRefusedOrder(container, order, refusal.reason)
      await giveCartBack(container, order)
    } else await announceOrder(container, orderId)
  } else if (isCartMissing(order)) {
    await giveCartBack(container, order)
  }
  return verdict
}

/** Whether an attempt before this one cancelled the order, and died before the shopper had the cart back. */
function isCartMissing({ facts, cart, metadata }: StrandedOrder): boolean {
  return facts.isCanceled && RECOVERY_NOTE in metadata && facts.linkedCartId === cart.id && facts.otherOrderId === null
}
