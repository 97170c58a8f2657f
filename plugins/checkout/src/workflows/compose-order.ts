import type { OrderDTO, PaymentDTO } from "@medusajs/framework/types"
import { EventPriority, Modules, OrderWorkflowEvents, ReservationItemWorkflowEvents } from "@medusajs/framework/utils"
import { parallelize, transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import {
  addOrderTransactionStep,
  createOrdersStep,
  createRemoteLinkStep,
  emitEventStep,
  updateCartsStep,
} from "@medusajs/medusa/core-flows"
import type { CheckoutCart } from "../checkout/checkout-cart"
import { orderFromCart } from "../checkout/order-from-cart"
import type { PreparedPayment } from "./compose-payment"
import { authorizePaymentStep } from "./steps/authorize-payment"
import { registerPromotionUsageStep } from "./steps/register-promotion-usage"
import { reserveStockStep } from "./steps/reserve-stock"

/**
 * Turns the quoted cart into an order: the second half of Medusa's `completeCartWorkflow`, step by step and in its
 * order (order; links, completion, stock, promotion usage and the event together; payment last, since it is the hardest
 * to undo), from the cart that was just computed instead of another read of it.
 */
export function composeOrder(
  cart: WorkflowData<CheckoutCart>,
  payment: WorkflowData<PreparedPayment>
): WorkflowData<OrderDTO> {
  const orders = createOrdersStep(transform({ cart }, ({ cart }) => [orderFromCart(cart)]))
  const order = transform({ orders }, theOneOrder)

  const [, , reservations] = parallelize(
    createRemoteLinkStep(transform({ cart, order, payment }, linksOf)),
    updateCartsStep(transform({ cart }, ({ cart }) => [{ id: cart.id, completed_at: new Date() }])),
    reserveStockStep({ cart, order }),
    registerPromotionUsageStep({ cart }),
    emitEventStep({
      eventName: OrderWorkflowEvents.PLACED,
      data: { id: order.id },
      options: { priority: EventPriority.CRITICAL },
    })
  )
  emitEventStep({
    eventName: ReservationItemWorkflowEvents.CREATED,
    data: transform({ reservations, order }, ({ reservations, order }) =>
      reservations.map(({ id }) => ({ id, order_id: order.id }))
    ),
  }).config({ name: "webox-emit-reservations-created" })

  const authorized = authorizePaymentStep({ session_id: payment.session_id })
  addOrderTransactionStep(transform({ authorized, order }, transactionsOf))
  return order
}

function theOneOrder({ orders }: { orders: OrderDTO[] }): OrderDTO {
  const [order] = orders
  if (!order) throw new Error("The Order module created no order.")
  return order
}

function linksOf({ cart, order, payment }: { cart: CheckoutCart; order: OrderDTO; payment: PreparedPayment }) {
  const ofOrder = { [Modules.ORDER]: { order_id: order.id } }
  return [
    { ...ofOrder, [Modules.CART]: { cart_id: cart.id } },
    ...cart.promotions.map(({ id }) => ({ ...ofOrder, [Modules.PROMOTION]: { promotion_id: id } })),
    ...(payment.collection_id
      ? [{ ...ofOrder, [Modules.PAYMENT]: { payment_collection_id: payment.collection_id } }]
      : []),
  ]
}

/** A provider that captures at once has captured here: each capture is a transaction of the order. */
function transactionsOf({ authorized, order }: { authorized: PaymentDTO | null; order: OrderDTO }) {
  return (authorized?.captures ?? []).map((capture) => ({
    order_id: order.id,
    amount: capture.raw_amount ?? capture.amount,
    currency_code: authorized?.currency_code ?? order.currency_code,
    reference: "capture",
    reference_id: capture.id,
  }))
}
