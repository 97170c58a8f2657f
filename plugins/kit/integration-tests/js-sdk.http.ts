import Medusa from "@medusajs/js-sdk"
import { createAdminUser, type HttpTestContext } from "@webox/kit/testing"

/** A client that was written for stock Medusa. */
export default function (context: HttpTestContext): void {
  const { api, shop } = context

  const client = () =>
    new Medusa({
      baseUrl: api.defaults.baseURL ?? "",
      publishableKey: shop().publishable_key,
      auth: { type: "jwt", jwtTokenStorageMethod: "memory" },
    })

  const address = {
    first_name: "Camille",
    last_name: "Martin",
    address_1: "1 rue de la Paix",
    city: "Paris",
    postal_code: "75002",
    country_code: "fr",
  }

  async function buy(sdk: Medusa, email: string | undefined) {
    const { regions } = await sdk.store.region.list()
    const region_id = regions.find((region) => region.currency_code === "eur")?.id ?? ""
    const { products } = await sdk.store.product.list({
      region_id,
      limit: 12,
      offset: 0,
      order: "-created_at",
      fields: "*variants.calculated_price,+variants.inventory_quantity,*tags",
    })
    const { product } = await sdk.store.product.retrieve(products[0]?.id ?? "", { region_id })
    await sdk.store.category.list({ limit: 100 })
    await sdk.store.collection.list({ limit: 100, fields: "id,title,handle" })

    const { cart } = await sdk.store.cart.create({ region_id })
    await sdk.store.cart.createLineItem(cart.id, { variant_id: product.variants?.[0]?.id ?? "", quantity: 2 })
    const withItem = await sdk.store.cart.retrieve(cart.id, { fields: "*items,*region" })
    const line = withItem.cart.items?.[0]?.id ?? ""
    await sdk.store.cart.updateLineItem(cart.id, line, { quantity: 1 })
    await sdk.store.cart.update(cart.id, {
      ...(email ? { email } : {}),
      shipping_address: address,
      billing_address: address,
      metadata: { note: "leave at the door", quantity: -1 },
    })
    const { shipping_options } = await sdk.store.fulfillment.listCartOptions({ cart_id: cart.id })
    // Medusa lists the other region's option too, with no amount.
    const option = shipping_options.find(({ amount }) => typeof amount === "number")
    const priced = await sdk.store.cart.addShippingMethod(cart.id, { option_id: option?.id ?? "" })
    await sdk.store.payment.listPaymentProviders({ region_id })
    await sdk.store.payment.initiatePaymentSession(priced.cart, { provider_id: "pp_system_default" })
    const completed = await sdk.store.cart.complete(cart.id)
    if (completed.type !== "order") throw new Error(completed.error.message)
    return completed.order
  }

  it("buys as a guest and reads the order", async () => {
    const sdk = client()
    const order = await buy(sdk, "guest@example.com")
    const read = await sdk.store.order.retrieve(order.id)
    expect(read.order).toMatchObject({ id: order.id, email: "guest@example.com", total: 30 })

    const admin = await createAdminUser(context)
    const seen = await api.get(`/admin/orders/${order.id}`, { headers: admin.headers })
    expect(seen.data.order.items).toHaveLength(1)
  })

  it("registers, takes its cart over, buys, and finds the order in its account", async () => {
    const sdk = client()
    const email = "sdk@example.com"
    const { cart } = await sdk.store.cart.create({ region_id: shop().france.id })
    const token = await sdk.auth.register("customer", "emailpass", { email, password: "a long password" })
    await sdk.store.customer.create({ email }, {}, { authorization: `Bearer ${String(token)}` })
    await sdk.auth.login("customer", "emailpass", { email, password: "a long password" })
    await sdk.store.cart.transferCart(cart.id)
    await sdk.store.customer.createAddress({ ...address, is_default_shipping: true })

    const order = await buy(sdk, undefined)
    const { orders, count } = await sdk.store.order.list({ limit: 10, offset: 0, order: "-created_at" })
    expect(count).toBe(1)
    expect(orders[0]?.id).toBe(order.id)
    await expect(client().store.order.retrieve(order.id)).rejects.toMatchObject({ status: 404 })
    await expect(client().store.cart.retrieve(cart.id)).rejects.toMatchObject({ status: 404 })
  })
}
