import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CheckoutCart } from "../../checkout/checkout-cart"
import { saveCart } from "../../checkout/save-cart"

/**
 * Writes the quoted cart where it differs from the stored one.
 *
 * It is not undone when a later step fails: what the shopper typed and the prices of the moment stay in the cart, as
 * they do in Medusa's sequence, where each is a request of its own.
 */
export const saveCartStep = createStep(
  "save-cart",
  async ({ stored, quoted }: { stored: CheckoutCart; quoted: CheckoutCart }, { container }) => {
    await saveCart(container, stored, quoted)
    return new StepResponse({ id: quoted.id })
  }
)
