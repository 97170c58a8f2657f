import type { HttpTestContext } from "@webox/kit/testing"

export type Headers = Record<string, string>

export const address = (country_code: string) => ({
  first_name: "Camille",
  last_name: "Martin",
  address_1: "1 rue de la Paix",
  city: "Paris",
  postal_code: "75002",
  country_code,
})

export type Purchase = {
  region: "france" | "unitedStates"
  items: { variant_id: string; quantity: number }[]
  promo_codes?: string[]
  email: string
  headers: Headers
}

/** Makes the cart and answers its id, as both ways to an order begin. */
export async function createCartFor({ api, shop }: HttpTestContext, purchase: Purchase): Promise<string> {
  const { region, items, promo_codes, headers } = purchase
  const response = await api.post("/store/carts", { region_id: shop()[region].id, items, promo_codes }, { headers })
  expect(response.status).toBe(200)
  return response.data.cart.id
}

/** The body of *place* for a purchase. */
export function placeBody({ shop }: HttpTestContext, { region, email }: Purchase): Record<string, unknown> {
  return {
    email,
    shipping_address: address(shop()[region].country_code),
    shipping_option_id: shop()[region].shipping_option_id,
    payment_provider_id: "pp_system_default",
  }
}

/** Places the order the quick way and answers its id. */
export async function placeQuickly(context: HttpTestContext, purchase: Purchase): Promise<string> {
  const cartId = await createCartFor(context, purchase)
  const response = await context.api.post(`/store/checkout/${cartId}/place`, placeBody(context, purchase), {
    headers: purchase.headers,
  })
  expect({ status: response.status, message: response.data.message }).toEqual({ status: 200, message: undefined })
  return response.data.order.id
}

/** Places the order by the sequence of requests that clients of stock Medusa send, and answers its id. */
export async function placeByStockSequence(context: HttpTestContext, purchase: Purchase): Promise<string> {
  const { api, shop } = context
  const { region, email, headers } = purchase
  const cartId = await createCartFor(context, purchase)
  const post = async (url: string, body: object) => {
    const response = await api.post(url, body, { headers })
    if (response.status !== 200) throw new Error(`${url} answered ${response.status}: ${response.data.message}`)
    return response.data
  }
  const shipping_address = address(shop()[region].country_code)
  await post(`/store/carts/${cartId}`, { email, shipping_address, billing_address: shipping_address })
  await post(`/store/carts/${cartId}/shipping-methods`, { option_id: shop()[region].shipping_option_id })
  const { payment_collection } = await post("/store/payment-collections", { cart_id: cartId })
  await post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, {
    provider_id: "pp_system_default",
  })
  return (await post(`/store/carts/${cartId}/complete`, {})).order.id
}
