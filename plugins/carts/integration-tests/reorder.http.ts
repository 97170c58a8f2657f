import { Modules } from "@medusajs/framework/utils"
import { createCart, createCustomer, placeOrder, type HttpTestContext, type TestCustomer } from "@webox/kit/testing"
import { cartClient, quantities } from "./cart-client"

export default function (context: HttpTestContext): void {
  const { api, container, shop } = context
  const { read, newest, product } = cartClient(context)
  const poster = () => shop().product.variants[0].id
  const stockOf = (inventory_item_id: string, stocked_quantity: number) =>
    container()
      .resolve(Modules.INVENTORY)
      .updateInventoryLevels([{ inventory_item_id, location_id: shop().stock_location_id, stocked_quantity }])
  const reorder = (id: string, customer?: TestCustomer, body: object = {}, headers: object = {}) =>
    api.post(
      `/store/orders/${id}/reorder`,
      { region_id: shop().france.id, country_code: "fr", ...body },
      { headers: { ...(customer?.headers ?? shop().headers), ...headers } }
    )
  const nothing = { limited_items: [], missing_items: [] }

  describe("POST /store/orders/:id/reorder", () => {
    it("makes a cart with what was ordered, at the prices of now", async () => {
      const customer = await createCustomer(context)
      const mug = await product(9)
      const items = [
        { variant_id: poster(), quantity: 2 },
        { variant_id: mug.variants[0].id, quantity: 1 },
      ]
      const { id } = await placeOrder(context, { customer, items })

      const { status, data } = await reorder(id, customer, { locale: "fr-FR" })

      expect([status, data]).toEqual([200, { cart_id: await newest(customer), added_items: 2, ...nothing }])
      const cart = await read(data.cart_id, customer)
      expect(quantities(cart)).toEqual({ [poster()]: 2, [mug.variants[0].id]: 1 })
      expect(cart).toMatchObject({ total: 60, locale: "fr-FR", email: customer.email })
    })

    it("adds to the customer's cart, up to the stock, and names what is short or gone", async () => {
      const customer = await createCustomer(context)
      const [scarce, sold, gone] = [await product(9), await product(9), await product(9)]
      const items = [scarce, sold, gone].map(({ variants }) => ({ variant_id: variants[0].id, quantity: 3 }))
      const { id } = await placeOrder(context, { customer, items })
      const cart = await createCart(context, {
        customer,
        items: [
          { variant_id: scarce.variants[0].id, quantity: 2 },
          { variant_id: poster(), quantity: 1 },
        ],
      })
      await stockOf(scarce.variants[0].inventory_item_id, 3 + 4)
      await stockOf(sold.variants[0].inventory_item_id, 3)
      await container().resolve(Modules.PRODUCT).softDeleteProducts([gone.id])

      const { data } = await reorder(id, customer, { cart_id: cart })

      const title = "Test mug, One size"
      expect(data).toEqual({
        cart_id: cart,
        added_items: 1,
        limited_items: [{ variant_id: scarce.variants[0].id, title, wanted: 5, quantity: 4 }],
        missing_items: [{ title }, { title }],
      })
      expect(quantities(await read(cart, customer))).toEqual({ [scarce.variants[0].id]: 4, [poster()]: 1 })
    })

    it("keeps what was engraved", async () => {
      const customer = await createCustomer(context)
      const metadata = { engraving: "Zoé" }
      const items = [{ variant_id: poster(), quantity: 1, metadata }]
      const order = await placeOrder(context, { customer, items })

      const { data } = await reorder(order.id, customer)

      expect((await read(data.cart_id, customer)).items).toMatchObject([{ metadata }])
    })

    it("makes no cart when nothing can be had", async () => {
      const customer = await createCustomer(context)
      const { id } = await placeOrder(context, { customer })
      await container().resolve(Modules.PRODUCT).softDeleteProducts([shop().product.id])
      const { status, data } = await reorder(id, customer)
      expect(status).toBe(200)
      const title = `Test poster, ${shop().product.variants[0].title}`
      expect(data).toMatchObject({ cart_id: null, added_items: 0, missing_items: [{ title }] })
      expect(await newest(customer)).toBeNull()
    })

    it("is there for a guest's order too, into the guest's cart", async () => {
      const { id } = await placeOrder(context)
      const cart_id = await createCart(context)

      expect((await reorder(id, undefined, { cart_id })).data).toEqual({ cart_id, added_items: 1, ...nothing })

      expect(quantities(await read(cart_id))).toEqual({ [poster()]: 2 })
      expect((await reorder(id)).data.cart_id).not.toBe(cart_id)
    })

    it("is done once for one Idempotency-Key", async () => {
      const customer = await createCustomer(context)
      const { id } = await placeOrder(context, { customer })
      const headers = { "idempotency-key": "1f0e2a7c-5b0a-4d9a-9d3b-6f3f8b113c1e" }

      const first = await reorder(id, customer, {}, headers)
      const again = await reorder(id, customer, {}, headers)

      expect(again.data).toEqual(first.data)
      expect(quantities(await read(first.data.cart_id, customer))).toEqual({ [poster()]: 1 })
    })

    it("answers 404 for another customer's order or cart, and for an order that is not there", async () => {
      const owner = await createCustomer(context)
      const other = await createCustomer(context)
      const order = await placeOrder(context, { customer: owner })
      const cart_id = await createCart(context, { customer: owner })
      const own = await placeOrder(context, { customer: other })

      for (const [id, customer] of [
        [order.id, other],
        [order.id, undefined],
        ["order_none", other],
      ] as const) {
        const { status, data } = await reorder(id, customer)
        expect([id, status, data.code]).toEqual([id, 404, "WEBOX_ORDER_NOT_FOUND"])
      }
      const { status, data } = await reorder(own.id, other, { cart_id })
      expect([status, data.code]).toEqual([404, "WEBOX_CART_NOT_FOUND"])
      expect(quantities(await read(cart_id, owner))).toEqual({ [poster()]: 1 })
    })

    it("answers 400 with a sentence for a region or a country that it cannot use", async () => {
      const customer = await createCustomer(context)
      const { id } = await placeOrder(context, { customer })
      const bodies = [
        { region_id: "reg_none" },
        { country_code: "us" },
        { country_code: "france" },
        { country_code: 5 },
        { locale: "fr_FR;" },
        { region_id: undefined },
        { quantity: 2 },
      ]
      for (const body of bodies) {
        const { status, data } = await reorder(id, customer, body)
        expect([body, status]).toEqual([body, 400])
        expect(data.message).toMatch(/\.$/)
      }
    })
  })
}
