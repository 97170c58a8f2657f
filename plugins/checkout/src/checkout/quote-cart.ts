import type { MedusaContainer } from "@medusajs/framework/types"
import { applyPromotions } from "./apply-promotions"
import { withItemTaxes, withShippingTaxes } from "./calculate-taxes"
import { withTotals } from "./cart-totals"
import type { CheckoutCart } from "./checkout-cart"
import { priceItems } from "./price-items"
import { quoteShipping } from "./quote-shipping"
import { itemsWithoutUndueTax, methodsWithoutUndueTax } from "./undue-tax"

/**
 * What the cart costs now: prices, taxes by the shipping address, shipping, promotions, totals, each computed once and
 * in this order, since each needs the ones before. It writes nothing.
 *
 * @param cart the cart with the shopper's e-mail, customer and addresses already in it
 * @param shippingOptionId the option the shopper chose, if any
 * @returns a new cart
 * @throws WEBOX_CHECKOUT_ITEM_UNAVAILABLE, WEBOX_CHECKOUT_SHIPPING_OPTION_INVALID
 */
export async function quoteCart(
  container: MedusaContainer,
  cart: CheckoutCart,
  shippingOptionId: string | undefined
): Promise<CheckoutCart> {
  const priced = { ...cart, items: await priceItems(container, cart) }
  const items = itemsWithoutUndueTax(await withItemTaxes(container, priced), cart.currency_code)
  const taxed = withTotals({ ...priced, items })
  const shipped = { ...taxed, shipping_methods: await quoteShipping(container, taxed, shippingOptionId) }
  const methods = methodsWithoutUndueTax(await withShippingTaxes(container, shipped), cart.currency_code)
  const complete = withTotals({ ...shipped, shipping_methods: methods })
  return withTotals(await applyPromotions(container, complete))
}
