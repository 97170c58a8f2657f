/** What is known of a stamped order about which `order.placed` was never heard. */
export interface OrderFacts {
  isCanceled: boolean
  /** `order.placed` has arrived after all. */
  isAnnounced: boolean
  stampedCartId: string
  /** The cart that the order is linked to, if any. */
  linkedCartId: string | null
  /** Whether the stamped cart exists. */
  hasCart: boolean
  /** Another order that stands for the same cart: announced, or linked to it earlier. */
  otherOrderId: string | null
  /** Whether the cart's payment was authorised or captured. */
  isCartPaid: boolean
}

/**
 * - `leave`: nothing to do, or nothing that is ours to touch
 * - `cancel-duplicate`: another order stands for the cart
 * - `cancel-orphan`: completion died before the order was tied to its cart; the cart is open, and the shopper can place it again
 * - `resume`: completion died later, or the cart is paid: go on where it stopped, then announce
 */
export type OrderVerdict = "leave" | "cancel-duplicate" | "cancel-orphan" | "resume"

/**
 * Decides what became of an order whose completion never came to its end.
 *
 * A shopper can write metadata, so the stamp alone is no proof: an order linked to another cart than its stamp says,
 * or stamped with a cart that does not exist, is left alone.
 */
export function classifyOrder(facts: OrderFacts): OrderVerdict {
  if (facts.isCanceled || facts.isAnnounced || !facts.hasCart) return "leave"
  if (facts.linkedCartId !== null && facts.linkedCartId !== facts.stampedCartId) return "leave"
  if (facts.otherOrderId !== null) return "cancel-duplicate"
  if (facts.linkedCartId !== null || facts.isCartPaid) return "resume"
  return "cancel-orphan"
}
