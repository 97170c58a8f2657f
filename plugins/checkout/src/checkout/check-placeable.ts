import { MathBN } from "@medusajs/framework/utils"
import { checkoutErrors } from "../errors"
import { totalsDiffer } from "./cart-totals"
import type { CheckoutCart } from "./checkout-cart"
import { named, nameOf } from "./named-items"
import { requiredStock } from "./required-stock"

/** Whether the cart has nothing to pay, so that no payment is asked for: Medusa's rule in `validateCartPaymentsStep`. */
export function isFree(cart: CheckoutCart): boolean {
  return MathBN.gte(cart.credit_line_total ?? 0, 0) && MathBN.lte(cart.total ?? 0, 0)
}

/**
 * Refuses a quoted cart that cannot become an order, before anything is created.
 * @throws WEBOX_CHECKOUT_CART_EMPTY, _SHIPPING_MISSING, _OUT_OF_STOCK, _TOTAL_CHANGED, _PAYMENT_PROVIDER_INVALID
 */
export function checkPlaceable(
  cart: CheckoutCart,
  input: { payment_provider_id?: string; expected_total?: number }
): void {
  if (!cart.items.length) throw checkoutErrors.WEBOX_CHECKOUT_CART_EMPTY()

  const undelivered = itemsWithoutShipping(cart)
  if (undelivered.length) throw checkoutErrors.WEBOX_CHECKOUT_SHIPPING_MISSING({ items: named(undelivered) })

  const { shortages } = requiredStock(cart)
  if (shortages.length) {
    throw checkoutErrors.WEBOX_CHECKOUT_OUT_OF_STOCK({
      items: shortages.map(({ item, requested, available }) => ({ ...nameOf(item), requested, available })),
    })
  }

  const total = MathBN.convert(cart.total ?? 0).toNumber()
  if (input.expected_total !== undefined && totalsDiffer(total, input.expected_total, cart.currency_code)) {
    throw checkoutErrors.WEBOX_CHECKOUT_TOTAL_CHANGED({
      expected_total: input.expected_total,
      total,
      currency_code: cart.currency_code,
    })
  }

  const providers = cart.region.payment_providers.filter((provider) => provider.is_enabled).map(({ id }) => id)
  if (!isFree(cart) && !providers.includes(input.payment_provider_id ?? "")) {
    throw checkoutErrors.WEBOX_CHECKOUT_PAYMENT_PROVIDER_INVALID({
      payment_provider_id: input.payment_provider_id ?? null,
      payment_providers: providers,
    })
  }
}

/** Lines that need shipping by a profile that none of the cart's methods has: Medusa's `validateShippingStep`. */
function itemsWithoutShipping(cart: CheckoutCart) {
  const profiles = cart.shipping_methods.map((method) => method.shipping_option?.shipping_profile_id)
  return cart.items.filter((item) => {
    if (!item.requires_shipping) return false
    return !profiles.includes(item.variant?.product?.shipping_profile?.id) || !profiles.length
  })
}
