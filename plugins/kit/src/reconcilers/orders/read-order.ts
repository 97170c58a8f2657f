import type { BigNumberValue, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { JOBS_MODULE } from "../../modules/jobs"
import type JobsModuleService from "../../modules/jobs/service"
import { CART_STAMP } from "../stamp-cart"
import type { OrderFacts } from "./classify-order"

/** The key of the order's metadata under which recovery leaves its reason. */
export const RECOVERY_NOTE = "webox_recovery"

/** The part of a cart's payment that recovery goes by. */
export interface PaymentSessionState {
  id: string
  status: string
}

/** A stamped order with all that recovery needs. */
export interface StrandedOrder {
  id: string
  total: BigNumberValue
  currencyCode: string
  metadata: Record<string, unknown>
  facts: OrderFacts
  cart: {
    id: string
    isCompleted: boolean
    paymentCollectionId: string | null
    /** The session that completion would have taken. */
    session: PaymentSessionState | null
    promotionIds: string[]
  }
}

/** Sessions that completion can go on with, as in Medusa's `validateCartPaymentsStep`. */
const PROCESSABLE = ["pending", "requires_more", "authorized", "captured", "pending_authorization"]
const PAID = ["authorized", "captured"]

/** Reads an order and its cart. @returns undefined when the order is gone or carries no stamp */
export async function readStrandedOrder(
  container: MedusaContainer,
  orderId: string
): Promise<StrandedOrder | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: orders } = await query.graph({
    entity: "order",
    fields: ["id", "status", "total", "currency_code", "metadata"],
    filters: { id: orderId },
  })
  const order = orders[0]
  const cartId = order?.metadata?.[CART_STAMP]
  if (!order || typeof cartId !== "string") return undefined

  const [cart, links, isAnnounced] = await Promise.all([
    readCart(container, cartId),
    readLinks(container, orderId, cartId),
    container.resolve<JobsModuleService>(JOBS_MODULE).receipts.has("order.placed", orderId),
  ])
  const sessions = cart?.payment_collection?.payment_sessions ?? []
  const session = sessions.find((candidate) => PROCESSABLE.includes(candidate.status)) ?? null

  return {
    id: order.id,
    total: order.total,
    currencyCode: order.currency_code,
    metadata: order.metadata ?? {},
    facts: {
      isCanceled: order.status === "canceled",
      isAnnounced,
      stampedCartId: cartId,
      linkedCartId: links.find((link) => link.order_id === orderId)?.cart_id ?? null,
      hasCart: cart !== undefined,
      otherOrderId: firstOtherOrder(links, orderId, cartId),
      isCartPaid: session !== null && PAID.includes(session.status),
    },
    cart: {
      id: cartId,
      isCompleted: Boolean(cart?.completed_at),
      paymentCollectionId: cart?.payment_collection?.id ?? null,
      session: session ? { id: session.id, status: session.status } : null,
      promotionIds: (cart?.promotions ?? []).map((promotion) => promotion.id),
    },
  }
}

interface CartRow {
  completed_at: string | Date | null
  promotions?: { id: string }[]
  payment_collection?: { id: string; payment_sessions?: PaymentSessionState[] } | null
}

interface OrderCartLink {
  order_id: string
  cart_id: string
}

async function readCart(container: MedusaContainer, cartId: string): Promise<CartRow | undefined> {
  const { data }: { data: CartRow[] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: [
      "completed_at",
      "promotions.id",
      "payment_collection.id",
      "payment_collection.payment_sessions.id",
      "payment_collection.payment_sessions.status",
    ],
    filters: { id: cartId },
  })
  return data[0]
}

/** The links of the order, and those of the cart. */
async function readLinks(container: MedusaContainer, orderId: string, cartId: string): Promise<OrderCartLink[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const read = async (filters: Partial<OrderCartLink>): Promise<OrderCartLink[]> => {
    const { data }: { data: OrderCartLink[] } = await query.graph({
      entity: "order_cart",
      fields: ["order_id", "cart_id"],
      filters,
    })
    return data
  }
  const [ofOrder, ofCart] = await Promise.all([read({ order_id: orderId }), read({ cart_id: cartId })])
  return [...ofOrder, ...ofCart]
}

/** An order that was linked to the cart stands for it; of two linked ones, the earlier (ids grow with time). */
function firstOtherOrder(links: OrderCartLink[], orderId: string, cartId: string): string | null {
  const linked = links.filter((link) => link.cart_id === cartId).map((link) => link.order_id)
  const isLinked = linked.includes(orderId)
  const others = linked.filter((id) => id !== orderId && (!isLinked || id < orderId))
  return others.sort()[0] ?? null
}
