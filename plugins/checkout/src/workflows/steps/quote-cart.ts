import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CheckoutCart, CheckoutCustomer } from "../../checkout/checkout-cart"
import { quoteCart } from "../../checkout/quote-cart"
import { withShopperInput, type ShopperInput } from "../../checkout/shopper-input"

export type QuoteCartInput = {
  cart: CheckoutCart
  input: ShopperInput
  shopper: { customer: CheckoutCustomer | null; email: string | null }
}

/** Computes what the cart costs with what the shopper told. It writes nothing. */
export const quoteCartStep = createStep(
  "quote-cart",
  async ({ cart, input, shopper }: QuoteCartInput, { container }) =>
    new StepResponse(await quoteCart(container, withShopperInput(cart, input, shopper), input.shipping_option_id))
)
