import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { kitErrors } from "@webox/kit/http"
import type { CheckoutCart } from "../../checkout/checkout-cart"
import { readCheckoutCart } from "../../checkout/read-checkout-cart"

export type LoadCheckoutCartInput = {
  cart_id: string
  /** The customer who is signed in, if any. */
  customer_id?: string
}

/**
 * Reads the cart once, with all that the checkout needs, and the order that was placed with it, if any.
 * @throws WEBOX_CART_NOT_FOUND when there is none, or it belongs to a customer who is not the one signed in
 */
export const loadCheckoutCartStep = createStep(
  "load-checkout-cart",
  async ({ cart_id, customer_id }: LoadCheckoutCartInput, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: links } = await query.graph({
      entity: "order_cart",
      fields: ["order_id"],
      filters: { cart_id },
    })
    const cart = await readCheckoutCart(container, cart_id)
    if (!cart || isOfSomebodyElse(cart, customer_id)) throw kitErrors.WEBOX_CART_NOT_FOUND()
    const order_id: string | null = links[0]?.order_id ?? null
    return new StepResponse({ cart, order_id })
  }
)

function isOfSomebodyElse(cart: CheckoutCart, customerId: string | undefined): boolean {
  return cart.customer?.has_account === true && cart.customer.id !== customerId
}
