import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CheckoutCart } from "../../checkout/checkout-cart"
import { checkoutErrors } from "../../errors"

/**
 * Refuses a cart that was completed.
 * @throws WEBOX_CHECKOUT_CART_COMPLETED
 */
export const checkOpenStep = createStep(
  "check-open",
  async ({ cart, order_id }: { cart: CheckoutCart; order_id: string | null }) => {
    if (order_id || cart.completed_at) throw checkoutErrors.WEBOX_CHECKOUT_CART_COMPLETED({ order_id })
    return new StepResponse({ id: cart.id })
  }
)
