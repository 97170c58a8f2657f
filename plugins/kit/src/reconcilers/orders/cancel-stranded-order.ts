import type { MedusaContainer } from "@medusajs/framework/types"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { RECOVERY_NOTE, type StrandedOrder } from "./read-order"

/**
 * Cancels an order that nobody was ever told of: its stock is released, and no `order.canceled` is sent, which would
 * mail the shopper about an order that he does not know. Its cart's payment belongs to the order that stands for the
 * cart, or to the next attempt: so the order is first untied from it, and no money moves.
 */
export async function cancelUnknownOrder(
  container: MedusaContainer,
  order: StrandedOrder,
  reason: string
): Promise<void> {
  const orders = container.resolve(Modules.ORDER)
  if (order.cart.paymentCollectionId) {
    await container.resolve(ContainerRegistrationKeys.LINK).dismiss({
      [Modules.ORDER]: { order_id: order.id },
      [Modules.PAYMENT]: { payment_collection_id: order.cart.paymentCollectionId },
    })
  }
  const { items = [] } = await orders.retrieveOrder(order.id, { select: ["id"], relations: ["items"] })
  await container.resolve(Modules.INVENTORY).deleteReservationItemsByLineItem(items.map((item) => item.id))
  await noteRecovery(container, order, reason)
  await orders.cancel(order.id)
}

/** Opens a cart again whose only order was an orphan, as Medusa does when completion fails. */
export async function reopenCart(container: MedusaContainer, { cart }: StrandedOrder): Promise<void> {
  if (cart.isCompleted) await container.resolve(Modules.CART).updateCarts(cart.id, { completed_at: null })
}

/** Cancels an order that the shopper may have seen, by Medusa's own workflow: stock, payment, and the event. */
export async function cancelRefusedOrder(
  container: MedusaContainer,
  order: StrandedOrder,
  reason: string
): Promise<void> {
  await noteRecovery(container, order, reason)
  await cancelOrderWorkflow(container).run({ input: { order_id: order.id } })
}

/**
 * Gives the shopper the cart of a refused order back, as it was: open, tied neither to the order nor to the payment that was
 * refused, which stay with each other. It may run any number of times.
 */
export async function giveCartBack(container: MedusaContainer, order: StrandedOrder): Promise<void> {
  const { id, paymentCollectionId } = order.cart
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  if (paymentCollectionId) {
    await link.dismiss({
      [Modules.CART]: { cart_id: id },
      [Modules.PAYMENT]: { payment_collection_id: paymentCollectionId },
    })
  }
  await reopenCart(container, order)
  // Last, since it is the sign by which an attempt that died is taken up again.
  await link.dismiss({ [Modules.ORDER]: { order_id: order.id }, [Modules.CART]: { cart_id: id } })
}

/** Leaves the reason with the order, where the merchant sees it. */
async function noteRecovery(container: MedusaContainer, order: StrandedOrder, reason: string): Promise<void> {
  const metadata = { ...order.metadata, [RECOVERY_NOTE]: reason }
  await container.resolve(Modules.ORDER).updateOrders(order.id, { metadata })
  container.resolve(ContainerRegistrationKeys.LOGGER).warn(`Order ${order.id}: ${reason}`)
}
