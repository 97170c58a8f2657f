import {
  createHook,
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, compensatePaymentIfNeededStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { composeOrder } from "./compose-order"
import { composePayment } from "./compose-payment"
import { composePreparation, type CheckoutInput } from "./compose-preparation"
import { checkOpenStep } from "./steps/check-open"
import { checkPlaceableStep } from "./steps/check-placeable"
import { loadCheckoutCartStep } from "./steps/load-checkout-cart"

export type PlaceOrderInput = CheckoutInput & {
  /** One of the region's providers, such as `pp_system_default`; not needed when there is nothing to pay. */
  payment_provider_id?: string
  /** The total that the shopper saw, in main units of the cart's currency. */
  expected_total?: number
}

export const placeOrderWorkflowId = "webox-place-order"

/**
 * From a cart to a placed order in one go: what the shopper told is put into the cart, everything is computed once and
 * checked, the order is made and its payment authorised. Under the cart's lock; `placeOrder` makes of it something that
 * can be asked twice.
 *
 * When a step fails, the order, its reservations and its promotion usage are taken back and a payment that was made is
 * cancelled or refunded; the cart stays open, with what the shopper typed.
 *
 * @property hooks.validate runs before anything is created; throw to refuse the order
 * @property hooks.orderCreated runs when the order is paid; it has the ids of order and cart
 * @returns the id of the order
 * @throws the errors of the registry; WEBOX_CHECKOUT_CART_COMPLETED has the `order_id` that was placed before
 */
export const placeOrderWorkflow = createWorkflow(
  { name: placeOrderWorkflowId, idempotent: false },
  (input: WorkflowData<PlaceOrderInput>) => {
    acquireLockStep({ key: input.cart_id, timeout: 30, ttl: 120 })
    const loaded = loadCheckoutCartStep(input)
    checkOpenStep(loaded)
    const cart = composePreparation(input, loaded)
    checkPlaceableStep({
      cart,
      payment_provider_id: input.payment_provider_id,
      expected_total: input.expected_total,
    })
    const validate = createHook("validate", { input, cart })

    const payment = composePayment(input, cart)
    compensatePaymentIfNeededStep(
      transform({ payment }, ({ payment }) => ({ payment_session_id: payment.session_id ?? "" }))
    )
    const order = composeOrder(cart, payment)
    const orderCreated = createHook("orderCreated", { order_id: order.id, cart_id: input.cart_id })

    releaseLockStep({ key: input.cart_id })
    return new WorkflowResponse({ order_id: order.id }, { hooks: [validate, orderCreated] })
  }
)
