import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, MedusaError, Modules } from "@medusajs/framework/utils"
import { PermanentJobError } from "../../durable-jobs/errors"
import { missingReservations, type StockedLine } from "./missing-reservations"
import type { StrandedOrder } from "./read-order"

/** Why a resumed order cannot become a sale. */
export type Refusal = { reason: string }

/**
 * Goes on with a completion where it stopped. Each step looks first whether it is done, so it may run any number of times:
 * the links, the cart's end, the stock, the payment's authorisation, the order's transactions.
 *
 * A promotion's use is counted in the same moment as the links are made, and leaves no trace by which one could see
 * whether that was done; it is left as it is.
 *
 * @returns why it cannot go on, when the stock or the payment is refused; nothing is charged then
 * @throws WEBOX_ORDER_WITHOUT_PAYMENT when there is something to pay and no payment to ask for it
 */
export async function resumeOrder(container: MedusaContainer, order: StrandedOrder): Promise<Refusal | undefined> {
  await tieToCart(container, order)
  return (await reserveStock(container, order)) ?? (await authorisePayment(container, order))
}

async function tieToCart(container: MedusaContainer, { id, cart }: StrandedOrder): Promise<void> {
  const payment = cart.paymentCollectionId
  await container.resolve(ContainerRegistrationKeys.LINK).create([
    { [Modules.ORDER]: { order_id: id }, [Modules.CART]: { cart_id: cart.id } },
    ...(payment ? [{ [Modules.ORDER]: { order_id: id }, [Modules.PAYMENT]: { payment_collection_id: payment } }] : []),
    ...cart.promotionIds.map((promotion_id) => ({
      [Modules.ORDER]: { order_id: id },
      [Modules.PROMOTION]: { promotion_id },
    })),
  ])
  if (!cart.isCompleted) {
    await container.resolve(Modules.CART).updateCarts(cart.id, { completed_at: new Date() })
  }
}

async function reserveStock(container: MedusaContainer, order: StrandedOrder): Promise<Refusal | undefined> {
  const { data }: { data: { sales_channel_id: string | null; items: StockedLine[] }[] } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: [
        "sales_channel_id",
        "items.*",
        "items.variant.manage_inventory",
        "items.variant.allow_backorder",
        "items.variant.inventory_items.inventory_item_id",
        "items.variant.inventory_items.required_quantity",
        "items.variant.inventory_items.inventory.location_levels.location_id",
        "items.variant.inventory_items.inventory.location_levels.stocked_quantity",
        "items.variant.inventory_items.inventory.location_levels.reserved_quantity",
        "items.variant.inventory_items.inventory.location_levels.stock_locations.sales_channels.id",
      ],
      filters: { id: order.id },
    })
  const lines = data[0]?.items ?? []
  const inventory = container.resolve(Modules.INVENTORY)
  const [reserved] = await inventory.listReservationItems({ line_item_id: lines.map((line) => line.id) }, { take: 1 })
  const missing = missingReservations(lines, data[0]?.sales_channel_id ?? null)
  if (reserved || missing.length === 0) return undefined

  try {
    const keys = [...new Set(missing.map((item) => item.inventory_item_id))]
    await container.resolve(Modules.LOCKING).execute(keys, () => inventory.createReservationItems(missing))
    return undefined
  } catch (error) {
    if (!isRefusal(error)) throw error
    return { reason: "cancelled: its stock was sold meanwhile, nothing was charged" }
  }
}

async function authorisePayment(container: MedusaContainer, order: StrandedOrder): Promise<Refusal | undefined> {
  const payments = container.resolve(Modules.PAYMENT)
  const { session } = order.cart
  if (!session) {
    if (MathBN.lte(order.total, 0)) return undefined
    throw new PermanentJobError(
      `Order ${order.id} has something to pay, but its cart has no payment session left. Look into it, then cancel it or mark it as paid.`,
      "WEBOX_ORDER_WITHOUT_PAYMENT"
    )
  }
  try {
    await payments.authorizePaymentSession(session.id, {})
  } catch (error) {
    if (!isRefusal(error)) throw error
    return { reason: "cancelled: the payment was refused when the order was resumed" }
  }
  const { payment } = await payments.retrievePaymentSession(session.id, { relations: ["payment", "payment.captures"] })
  await recordCaptures(container, order, payment?.captures ?? [])
  return undefined
}

async function recordCaptures(
  container: MedusaContainer,
  order: StrandedOrder,
  captures: { id: string; amount: Parameters<typeof MathBN.convert>[0] }[]
): Promise<void> {
  const orders = container.resolve(Modules.ORDER)
  const recorded = await orders.listOrderTransactions({ order_id: order.id }, { select: ["id", "reference_id"] })
  const isRecorded = new Set(recorded.map((transaction) => transaction.reference_id))
  for (const capture of captures) {
    if (isRecorded.has(capture.id)) continue
    await orders.addOrderTransactions({
      order_id: order.id,
      amount: capture.amount,
      currency_code: order.currencyCode,
      reference: "capture",
      reference_id: capture.id,
    })
  }
}

/** Medusa refuses with NOT_ALLOWED what will not become right by trying again; all else may be a broken line. */
function isRefusal(error: unknown): boolean {
  const type: unknown = typeof error === "object" && error !== null ? Reflect.get(error, "type") : undefined
  return type === MedusaError.Types.NOT_ALLOWED
}
