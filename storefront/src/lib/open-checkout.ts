import "server-only"
import { BackendError } from "./backend"
import { readCart, readCartIn, type Cart } from "./cart"
import { listPaymentProviders, listShippingOptions, prepareCheckout, priceOf, type ShippingOption } from "./checkout"
import type { CheckoutState } from "./checkout-state"
import { valuesOfCart } from "./checkout-values"
import type { Place } from "./place"

export interface OpenCheckout {
  cart: Cart
  options: { id: string; name: string; price: number | undefined }[]
  providers: string[]
  initial: CheckoutState
}

/**
 * All that the checkout page shows. A cart seen there for the first time gets the first way of shipping, so that its totals
 * are whole. Undefined when there is nothing to order.
 */
export async function openCheckout(place: Place): Promise<OpenCheckout | undefined> {
  const found = await readCartIn(place)
  if (found === undefined || found.items.length === 0) return undefined
  const [options, providers] = await Promise.all([listShippingOptions(found.id), listPaymentProviders(found.region_id)])
  const cart = await withShipping(found, options, place)
  const country = countryOf(cart, place)
  return {
    cart,
    options: options.map((option) => ({ id: option.id, name: option.name, price: priceOf(option) })),
    providers,
    initial: {
      values: valuesOfCart(cart, {
        country_code: country,
        shipping_option_id: cart.shipping_methods[0]?.shipping_option_id ?? options[0]?.id ?? "",
        payment_provider_id: providers[0] ?? "",
      }),
      problems: {},
      attempt: crypto.randomUUID(),
      answers: 0,
    },
  }
}

async function withShipping(cart: Cart, options: ShippingOption[], place: Place): Promise<Cart> {
  const chosen = cart.shipping_methods[0]?.shipping_option_id
  const [first] = options
  if (first === undefined || options.some(({ id }) => id === chosen) || cart.region_id !== place.region.id) return cart
  try {
    await prepareCheckout(cart.id, {
      shipping_address: { country_code: countryOf(cart, place) },
      shipping_option_id: first.id,
      locale: place.medusaLocale,
    })
  } catch (error) {
    // The form still works: what is wrong is told when the order is placed.
    if (!(error instanceof BackendError)) throw error
  }
  return (await readCart(place)) ?? cart
}

function countryOf(cart: Cart, place: Place): string {
  const country = cart.shipping_address?.country_code
  return place.region.countries.some(({ iso_2 }) => iso_2 === country) && country ? country : place.country
}
