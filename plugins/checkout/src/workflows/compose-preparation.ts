import { transform, when, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { updateCartItemsTranslationsStep } from "@medusajs/medusa/core-flows"
import type { CheckoutCart } from "../checkout/checkout-cart"
import type { ShopperInput } from "../checkout/shopper-input"
import { loadCheckoutCartStep } from "./steps/load-checkout-cart"
import { quoteCartStep } from "./steps/quote-cart"
import { resolveCustomerStep } from "./steps/resolve-customer"
import { saveCartStep } from "./steps/save-cart"

/** What both workflows of the checkout are given. */
export type CheckoutInput = ShopperInput & {
  cart_id: string
  /** The customer who is signed in, if any. */
  customer_id?: string
}

/**
 * The steps that both workflows share, as plain composition: a nested workflow would cost a transaction of its own.
 * The cart with what the shopper told is computed once and saved where it differs.
 *
 * @returns the quoted cart, with all totals
 */
export function composePreparation(
  input: WorkflowData<CheckoutInput>,
  loaded: WorkflowData<{ cart: CheckoutCart }>
): WorkflowData<CheckoutCart> {
  // Another language means other titles on every line: the rare case, in which the cart is read again.
  const reloaded = when("locale-changed", { input, loaded }, ({ input, loaded }) => {
    return !!input.locale && input.locale !== loaded.cart.locale
  }).then(() => {
    const lines = transform({ input, loaded }, ({ input, loaded }) => ({
      cart_id: input.cart_id,
      locale: input.locale ?? "",
      items: loaded.cart.items,
    }))
    updateCartItemsTranslationsStep(lines as Parameters<typeof updateCartItemsTranslationsStep>[0])
    return loadCheckoutCartStep(input).config({ name: "webox-reload-checkout-cart" })
  })
  const cart = transform({ loaded, reloaded }, ({ loaded, reloaded }) => reloaded?.cart ?? loaded.cart)

  const shopper = resolveCustomerStep({ cart, email: input.email, customer_id: input.customer_id })
  const quoted = quoteCartStep({ cart, input, shopper })
  saveCartStep({ stored: cart, quoted })
  return quoted
}
