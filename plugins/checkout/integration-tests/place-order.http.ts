import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createPromotionsWorkflow,
  updateProductVariantsWorkflow,
  updateRegionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { createCustomer, createProduct, type HttpTestContext } from "@webox/kit/testing"
import { placeOrderWorkflow } from "@webox/checkout/workflows"
import { createCartFor, placeBody, placeQuickly, type Purchase } from "./checkout-client"

/** What must hold when an order is placed twice, at once with others, or cannot be placed. */
export default function placeOrder(context: HttpTestContext): void {
  const { api, shop, container } = context

  const purchase = (changes: Partial<Purchase> = {}): Purchase => ({
    region: "france",
    items: [{ variant_id: shop().product.variants[0].id, quantity: 1 }],
    email: "guest@example.com",
    headers: shop().headers,
    ...changes,
  })
  const place = (cartId: string, body: object, headers: Record<string, string> = shop().headers) =>
    api.post(`/store/checkout/${cartId}/place`, body, { headers })
  const query = () => container().resolve(ContainerRegistrationKeys.QUERY)
  const cartOf = async (id: string) => (await query().graph({ entity: "cart", fields: ["*"], filters: { id } })).data[0]
  const countOrders = async () => (await container().resolve(Modules.ORDER).listOrders({})).length
  const reservedOf = async (inventoryItemId: string) => {
    const inventory = container().resolve(Modules.INVENTORY)
    return Number(await inventory.retrieveReservedQuantity(inventoryItemId, [shop().stock_location_id]))
  }

  describe("placing an order", () => {
    it("answers two requests at once, and every later one, with the same order", async () => {
      const cartId = await createCartFor(context, purchase())
      const body = placeBody(context, purchase())
      const both = await Promise.all([place(cartId, body), place(cartId, body)])
      const later = await place(cartId, body)
      expect([...both, later].map((answer) => answer.status)).toEqual([200, 200, 200])
      expect(new Set([...both, later].map((answer) => answer.data.order.id)).size).toBe(1)
      expect({ ...later.data.order, access_token: "" }).toEqual({ ...both[0].data.order, access_token: "" })
      expect(await countOrders()).toBe(1)
    })

    it("stamps cart and order with the cart's id and completes the cart", async () => {
      const cartId = await createCartFor(context, purchase())
      const { data } = await place(cartId, placeBody(context, purchase()))
      const order = await container().resolve(Modules.ORDER).retrieveOrder(data.order.id)
      expect(order.metadata).toMatchObject({ webox_cart_id: cartId })
      expect(await cartOf(cartId)).toMatchObject({ completed_at: expect.anything(), email: "guest@example.com" })
    })

    it("sells the last piece to exactly one of 16 shoppers and tells the others what is sold out", async () => {
      const product = await createProduct(container(), {
        salesChannelId: shop().sales_channel_id,
        shippingProfileId: shop().shipping_profile_id,
        stockLocationId: shop().stock_location_id,
        title: "Last print",
        prices: { eur: 10 },
        stock: 1,
      })
      const buyer = (email: string) => purchase({ email, items: [{ variant_id: product.variants[0].id, quantity: 1 }] })
      const emails = Array.from({ length: 16 }, (_, index) => `buyer-${index}@example.com`)
      const carts = await Promise.all(emails.map((email) => createCartFor(context, buyer(email))))
      const answers = await Promise.all(
        carts.map((cartId, index) => place(cartId, placeBody(context, buyer(emails[index] ?? ""))))
      )
      const refused = answers.filter((answer) => answer.status !== 200)
      expect(refused).toHaveLength(15)
      for (const answer of refused) {
        expect(answer.status).toBe(409)
        expect(answer.data).toMatchObject({
          code: "WEBOX_CHECKOUT_OUT_OF_STOCK",
          items: [{ variant_id: product.variants[0].id, requested: 1, available: 0 }],
        })
        expect(answer.data.message).toContain("Last print")
      }
      expect(await countOrders()).toBe(1)
      expect(await reservedOf(product.variants[0].inventory_item_id)).toBe(1)
    })

    it("refuses with both totals when the price has changed since, then places at the new total", async () => {
      const cartId = await createCartFor(context, purchase())
      const body = placeBody(context, purchase())
      const prepared = await api.post(
        `/store/checkout/${cartId}/prepare`,
        { shipping_address: body["shipping_address"], shipping_option_id: body["shipping_option_id"] },
        { headers: shop().headers }
      )
      expect(prepared.data.cart.total).toBe(30)
      await updateProductVariantsWorkflow(container()).run({
        input: {
          selector: { id: shop().product.variants[0].id },
          update: { prices: [{ currency_code: "eur", amount: 27 }] },
        },
      })
      const refused = await place(cartId, { ...body, expected_total: 30 })
      expect(refused.data).toMatchObject({ code: "WEBOX_CHECKOUT_TOTAL_CHANGED", expected_total: 30, total: 32 })
      expect(refused.status).toBe(409)
      const placed = await place(cartId, { ...body, expected_total: 32 })
      expect(placed.data.order.total).toBe(32)
    })

    it("asks for no payment when there is nothing to pay", async () => {
      await createPromotionsWorkflow(container()).run({
        input: {
          promotionsData: ["items", "shipping_methods"].map((target_type) => ({
            code: `FREE-${target_type}`,
            type: "standard",
            status: "active",
            is_automatic: true,
            application_method: { type: "percentage", target_type, allocation: "across", value: 100 },
          })) as never,
        },
      })
      const cartId = await createCartFor(context, purchase())
      const { payment_provider_id: _, ...body } = placeBody(context, purchase())
      const { status, data } = await place(cartId, { ...body, expected_total: 0 })
      expect({ status, total: data.order?.total }).toEqual({ status: 200, total: 0 })
    })

    it("leaves a guest who types a registered e-mail a guest: the account does not get the order", async () => {
      const customer = await createCustomer(context)
      const id = await placeQuickly(context, purchase({ email: customer.email }))
      const order = await container().resolve(Modules.ORDER).retrieveOrder(id)
      expect(order.email).toBe(customer.email)
      expect(order.customer_id).not.toBe(customer.id)
    })

    it("gives the order of somebody who is signed in to the account", async () => {
      const customer = await createCustomer(context)
      const guestCart = await createCartFor(context, purchase())
      const { data } = await place(guestCart, placeBody(context, purchase()), customer.headers)
      const order = await container().resolve(Modules.ORDER).retrieveOrder(data.order.id)
      expect(order.customer_id).toBe(customer.id)
    })

    it("hides a customer's cart from everybody else", async () => {
      const [owner, other] = [await createCustomer(context), await createCustomer(context)]
      const cartId = await createCartFor(context, purchase({ headers: owner.headers }))
      const body = placeBody(context, purchase())
      for (const headers of [shop().headers, other.headers]) {
        const answers = [
          await place(cartId, body, headers),
          await api.post(`/store/checkout/${cartId}/prepare`, {}, { headers }),
        ]
        expect(answers.map(({ status, data }) => [status, data.code])).toEqual([
          [404, "WEBOX_CART_NOT_FOUND"],
          [404, "WEBOX_CART_NOT_FOUND"],
        ])
      }
    })

    it("emits order.placed once", async () => {
      const seen: unknown[] = []
      const bus = container().resolve(Modules.EVENT_BUS)
      const listen = async ({ data }: { data: unknown }) => void seen.push(data)
      bus.subscribe("order.placed", listen, { subscriberId: "quick-checkout-test" })
      const id = await placeQuickly(context, purchase())
      for (let tries = 0; tries < 50 && !seen.length; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 20))
      bus.unsubscribe("order.placed", listen, { subscriberId: "quick-checkout-test" })
      expect(seen).toEqual([{ id }])
    })
  })

  describe("an order that fails at the payment", () => {
    /** The cart with a session of the demo provider, which then refuses, as it does outside the demo. */
    async function cartWithDemoSession(): Promise<{ cartId: string; body: Record<string, unknown> }> {
      await updateRegionsWorkflow(container()).run({
        input: {
          selector: { id: shop().france.id },
          update: { payment_providers: ["pp_system_default", "pp_demo_demo"] },
        },
      })
      const cartId = await createCartFor(context, purchase())
      const body = { ...placeBody(context, purchase()), payment_provider_id: "pp_demo_demo" }
      const { shipping_address, shipping_option_id } = body as Record<string, unknown>
      const headers = shop().headers
      await api.post(`/store/checkout/${cartId}/prepare`, { shipping_address, shipping_option_id }, { headers })
      const { data } = await api.post("/store/payment-collections", { cart_id: cartId }, { headers })
      await api.post(
        `/store/payment-collections/${data.payment_collection.id}/payment-sessions`,
        { provider_id: "pp_demo_demo" },
        { headers }
      )
      return { cartId, body }
    }

    afterEach(() => {
      process.env["WEBOX_DEMO"] = "true"
    })

    it("leaves the cart open and the stock free, and places when the payment goes through", async () => {
      const { cartId, body } = await cartWithDemoSession()
      process.env["WEBOX_DEMO"] = "false"
      const declined = await place(cartId, body)
      expect({ status: declined.status, code: declined.data.code }).toEqual({
        status: 402,
        code: "WEBOX_CHECKOUT_PAYMENT_DECLINED",
      })
      expect(await countOrders()).toBe(0)
      expect(await reservedOf(shop().product.variants[0].inventory_item_id)).toBe(0)
      expect((await cartOf(cartId)).completed_at).toBeNull()

      process.env["WEBOX_DEMO"] = "true"
      const { status, data } = await place(cartId, body)
      expect(status).toBe(200)
      const { data: orders } = await query().graph({
        entity: "order",
        fields: ["payment_collections.status", "payment_collections.captured_amount", "summary.*"],
        filters: { id: data.order.id },
      })
      expect(orders[0]?.payment_collections?.[0]).toMatchObject({ status: "completed", captured_amount: 30 })
      expect(Number(orders[0]?.summary?.["paid_total" as never])).toBe(30)
    })

    it("takes another provider than the one that was asked first", async () => {
      const { cartId, body } = await cartWithDemoSession()
      const { status, data } = await place(cartId, { ...body, payment_provider_id: "pp_system_default" })
      expect({ status, message: data.message }).toEqual({ status: 200, message: undefined })
      const sessions = await container().resolve(Modules.PAYMENT).listPaymentSessions({})
      expect(sessions.map(({ provider_id, amount }) => [provider_id, Number(amount)])).toEqual([
        ["pp_system_default", 30],
      ])
    })

    it("refunds a captured payment when what comes after it fails", async () => {
      let isFailing = true
      placeOrderWorkflow.hooks.orderCreated(async () => {
        if (isFailing) throw new Error("the subscriber of the test refuses")
      })
      const { cartId, body } = await cartWithDemoSession()
      const failed = await place(cartId, body)
      isFailing = false
      expect(failed.status).toBe(500)
      expect(await countOrders()).toBe(0)
      expect(await reservedOf(shop().product.variants[0].inventory_item_id)).toBe(0)
      const payments = await container()
        .resolve(Modules.PAYMENT)
        .listPayments({}, { relations: ["refunds"] })
      const givenBack = payments.filter((payment) => payment.canceled_at || payment.refunds?.length)
      expect(givenBack).toHaveLength(1)

      const placed = await place(cartId, body)
      expect({ status: placed.status, message: placed.data.message }).toEqual({ status: 200, message: undefined })
    })
  })
}
