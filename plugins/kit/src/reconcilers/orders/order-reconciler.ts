import { enqueueFrom } from "../../durable-jobs/enqueue"
import { recoverOrderWorkflow } from "../../workflows/recover-order"
import { defineReconciler, type Reconciler } from "../define-reconciler"
import { findUnannouncedOrders } from "./find-unannounced-orders"

/** Five minutes: cart completion holds its lock for at most two. */
const GRACE_MS = 5 * 60_000

/**
 * Finds the orders that a crash in cart completion left: a second one for a cart, an unpaid one, a paid one whose
 * `order.placed` was lost. Each is recovered by a durable job with the order's id as its key.
 *
 * @param graceMs how old an order must be to count as left
 */
export function orderReconciler({ graceMs = GRACE_MS }: { graceMs?: number } = {}): Reconciler {
  return defineReconciler<string>({
    name: "orders",
    find: ({ container, after, limit }) => findUnannouncedOrders(container, { after, limit, graceMs }),
    placeOf: (orderId) => orderId,
    repair: async (orderId, container) => {
      await enqueueFrom(container, recoverOrderWorkflow, { order_id: orderId }, { key: orderId })
    },
  })
}
