import { randomUUID } from "node:crypto"
import type { StoreClient } from "./store-client"

/** A whole guest checkout, from an empty hand to the placed order. Answers the order's id. */
export type Checkout = (client: StoreClient) => Promise<string>

const address = {
  first_name: "Camille",
  last_name: "Martin",
  address_1: "1 rue de la Paix",
  city: "Paris",
  postal_code: "75002",
  country_code: "fr",
}

type Cart = { cart: { id: string } }
type Options = { shipping_options: { id: string; name: string }[] }
type Placed = { type: string; order: { id: string } }

/** The eight requests that every client of stock Medusa sends. */
export const stockSequence: Checkout = async (client) => {
  const { cart } = await client.post<Cart>("/store/carts", { region_id: client.catalogue.regionId })
  await client.post(`/store/carts/${cart.id}/line-items`, { variant_id: client.catalogue.variantIds[0], quantity: 1 })
  await client.post(`/store/carts/${cart.id}`, {
    email: guest(),
    shipping_address: address,
    billing_address: address,
  })
  const option = await firstShippingOption(client, cart.id)
  await client.post(`/store/carts/${cart.id}/shipping-methods`, { option_id: option })
  const { payment_collection } = await client.post<{ payment_collection: { id: string } }>(
    "/store/payment-collections",
    { cart_id: cart.id }
  )
  await client.post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, {
    provider_id: "pp_system_default",
  })
  return orderOf(await client.post<Placed>(`/store/carts/${cart.id}/complete`))
}

/** The quick way: the cart with its item, the shipping options, the order. */
export const quickCheckout: Checkout = (client) => quick(client, false)

/** The same with one preparation in between, as a storefront does that shows the total before it is confirmed. */
export const quickCheckoutWithPreparation: Checkout = (client) => quick(client, true)

async function quick(client: StoreClient, isPrepared: boolean): Promise<string> {
  const { cart } = await client.post<Cart>("/store/carts", {
    region_id: client.catalogue.regionId,
    items: [{ variant_id: client.catalogue.variantIds[0], quantity: 1 }],
  })
  const told = {
    email: guest(),
    shipping_address: address,
    shipping_option_id: await firstShippingOption(client, cart.id),
  }
  if (isPrepared) await client.post(`/store/checkout/${cart.id}/prepare`, told)
  return orderOf(
    await client.post<Placed>(`/store/checkout/${cart.id}/place`, { ...told, payment_provider_id: "pp_system_default" })
  )
}

async function firstShippingOption(client: StoreClient, cartId: string): Promise<string> {
  const { shipping_options } = await client.get<Options>(`/store/shipping-options?cart_id=${cartId}`)
  const [option] = shipping_options
  if (!option) throw new Error("The demo shop offers no shipping to France.")
  return option.id
}

function orderOf({ type, order }: Placed): string {
  if (type !== "order") throw new Error("The checkout did not end in an order.")
  return order.id
}

function guest(): string {
  return `guest-${randomUUID()}@example.com`
}
