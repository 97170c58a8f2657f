import type { HttpTestContext } from "../http-test-context"
import { createCart, type CartInput } from "./create-cart"
import { expectStatus } from "./expect-status"

export type TestOrder = { id: string; cart_id: string; display_id: number }

/** Places an order by the sequence of requests that every client of stock Medusa sends. */
export async function placeOrder(context: HttpTestContext, input: CartInput = {}): Promise<TestOrder> {
  const { api, shop } = context
  const region = shop()[input.region ?? "france"]
  const headers = input.customer?.headers ?? shop().headers
  const cartId = await createCart(context, input)
  const post = async (url: string, body: object) => expectStatus(await api.post(url, body, { headers }), 200)

  const address = {
    first_name: "Camille",
    last_name: "Martin",
    address_1: "1 rue de la Paix",
    city: "Paris",
    postal_code: "75002",
    country_code: region.country_code,
  }
  await post(`/store/carts/${cartId}`, {
    email: input.customer?.email ?? "guest@example.com",
    shipping_address: address,
    billing_address: address,
  })
  await post(`/store/carts/${cartId}/shipping-methods`, { option_id: region.shipping_option_id })
  const { payment_collection } = await post("/store/payment-collections", { cart_id: cartId })
  await post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, {
    provider_id: "pp_system_default",
  })
  const { order } = await post(`/store/carts/${cartId}/complete`, {})
  return { id: order.id, cart_id: cartId, display_id: order.display_id }
}
