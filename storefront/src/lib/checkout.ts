import "server-only"
import { askBackend } from "./backend"
import type { Cart } from "./cart"
import type { Address } from "./address"
import { sessionToken } from "./session"
import { withoutTax } from "./waived-tax"

export interface ShippingOption {
  id: string
  name: string
  amount: number | null
  calculated_price?: { calculated_amount: number; is_calculated_price_tax_inclusive: boolean } | null
  insufficient_inventory?: boolean
}

export interface PlacedOrder {
  id: string
  display_id: number
  /** Opens the order's page after the first day. */
  access_token?: string
}

/** What is known so far: enough to compute totals. What is left out stays as it is. */
export interface Known {
  email?: string
  shipping_address?: Partial<Address> & { country_code: string }
  /** The delivery address when left out. */
  billing_address?: Address
  shipping_option_id?: string
  locale: string
}

/**
 * What a way of shipping costs, in major units; undefined when that is not known yet.
 * @param waivedRate the tax that its price contains and this buyer does not owe, in percent: see `waivedShippingRate`
 */
export function priceOf({ calculated_price, amount }: ShippingOption, waivedRate = 0): number | undefined {
  const price = calculated_price?.calculated_amount ?? amount ?? undefined
  if (price === undefined || calculated_price?.is_calculated_price_tax_inclusive !== true) return price
  return withoutTax(price, waivedRate)
}

/** The ways of shipping for what is in the cart, cheapest first. */
export async function listShippingOptions(cartId: string): Promise<ShippingOption[]> {
  const { shipping_options } = await askBackend<{ shipping_options: ShippingOption[] }>("/store/shipping-options", {
    query: { cart_id: cartId },
    token: await sessionToken(),
  })
  return shipping_options
    .filter(({ insufficient_inventory }) => insufficient_inventory !== true)
    .sort((a, b) => (priceOf(a) ?? Infinity) - (priceOf(b) ?? Infinity))
}

/** The payment providers of a region, as ids. */
export async function listPaymentProviders(regionId: string): Promise<string[]> {
  const { payment_providers } = await askBackend<{ payment_providers: { id: string }[] }>("/store/payment-providers", {
    query: { region_id: regionId },
    cacheSeconds: 60,
    tags: ["regions"],
  })
  return payment_providers.map(({ id }) => id).sort()
}

/** Puts address and shipping on the cart and computes all totals, once. */
export async function prepareCheckout(cartId: string, known: Known): Promise<Cart> {
  const { cart } = await askBackend<{ cart: Cart }>(`/store/checkout/${cartId}/prepare`, {
    method: "POST",
    token: await sessionToken(),
    body: known,
  })
  return cart
}

/**
 * Places the order. Asking again with the same key, or for a cart already placed, gives the same order.
 * @throws BackendError `WEBOX_CHECKOUT_TOTAL_CHANGED`, `WEBOX_CHECKOUT_OUT_OF_STOCK` and others
 */
export async function placeOrder(
  cartId: string,
  order: Known & { email: string; shipping_address: Address; payment_provider_id: string; expected_total?: number },
  idempotencyKey: string
): Promise<PlacedOrder> {
  const answer = await askBackend<{ type: "order"; order: PlacedOrder }>(`/store/checkout/${cartId}/place`, {
    method: "POST",
    token: await sessionToken(),
    body: order,
    headers: { "idempotency-key": idempotencyKey },
  })
  return answer.order
}
