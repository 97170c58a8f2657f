import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { checkPlaceable } from "../../checkout/check-placeable"
import type { CheckoutCart } from "../../checkout/checkout-cart"

export type CheckPlaceableInput = { cart: CheckoutCart; payment_provider_id?: string; expected_total?: number }

/** Refuses a cart that cannot become an order, with the reason. */
export const checkPlaceableStep = createStep(
  "check-placeable",
  async ({ cart, payment_provider_id, expected_total }: CheckPlaceableInput) => {
    checkPlaceable(cart, { payment_provider_id, expected_total })
    return new StepResponse({ id: cart.id })
  }
)
