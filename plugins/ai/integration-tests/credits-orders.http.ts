import { Modules } from "@medusajs/framework/utils"
import {
  createAdminUser,
  createCart,
  createCustomer,
  placeOrder,
  type HttpTestContext,
  type TestAdminUser,
  type TestCustomer,
} from "@webox/kit/testing"
import { placeHold, settleHold } from "@webox/ai/modules/credits"
import { findUnsettledOrders } from "@webox/ai/workflows/credits/find-unsettled-orders"
import { orderCreditsReconciler } from "@webox/ai/workflows/credits/reconcilers"
import { creditsClient } from "./credits-client"

/** Packs cost 10 EUR, delivery 5 EUR, the test poster 25 EUR. */
export default function (context: HttpTestContext): void {
  const { api, container, shop } = context
  const client = creditsClient(context)
  const { credits, jobs, knex, loseJobs, pack, payment, runJobsUntil, state, statement } = client
  let admin: TestAdminUser
  let customer: TestCustomer

  beforeEach(async () => {
    admin = await createAdminUser(context)
    customer = await createCustomer(context)
  })

  const post = async (path: string, body: object = {}, headers: object = admin.headers) => {
    const { status, data } = await api.post(path, body, { headers: { ...headers } })
    expect([path, status, data.message]).toEqual([path, 200, undefined])
    return data
  }
  const capture = async (orderId: string, body: object = {}) => {
    await post(`/admin/payments/${await payment(orderId)}/capture`, body)
  }
  const refund = async (orderId: string, amount: number) => {
    await post(`/admin/payments/${await payment(orderId)}/refund`, { amount })
  }
  const balance = async (): Promise<number> => (await credits(customer)).balance
  const untilBalance = (wanted: number) => runJobsUntil(async () => (await balance()) === wanted)
  const untilState = (orderId: string, wanted: string) => runJobsUntil(async () => (await state(orderId)) === wanted)
  const owed = async (): Promise<number> =>
    (await api.get(`/admin/credits/accounts/${customer.id}`, { headers: admin.headers })).data.account.owed
  /** All that has happened to the order was looked at. */
  const untilSettled = (id: string) =>
    runJobsUntil(async () => {
      const unasked = await findUnsettledOrders(knex(), { order_ids: [id] }, { limit: 1 })
      return unasked.length === 0 && (await jobs()).every((job) => job.state === "done")
    })
  const spend = async (amount_micros: number) => {
    const reference = { type: "generation", id: "gen_1" }
    await placeHold(knex(), { customer_id: customer.id, amount_micros, key: "spent", reference })
    await settleHold(knex(), { hold_key: "spent", amount_micros, key: "settled" })
  }
  const order = async (says: unknown, quantity = 1, others: { variant_id: string; quantity: number }[] = []) => {
    const items = [{ variant_id: await pack(says), quantity }, ...others]
    return (await placeOrder(context, { customer, items })).id
  }

  /** Whatever happened, the ledger is sound. */
  afterEach(async () => {
    const { data } = await api.get("/admin/credits/verify", { headers: admin.headers })
    expect(data).toMatchObject({ drift: 0, orphan_holds: 0 })
  })

  describe("an order with packs of credits", () => {
    it("grants them once, when all of it is captured", async () => {
      const id = await order("500", 2)
      await untilState(id, "waiting")
      await capture(id, { amount: 10 })
      await untilSettled(id)
      expect(await balance()).toBe(0)
      await capture(id, { amount: 15 })
      await untilBalance(1_000)
      expect(await state(id)).toBe("granted")
      expect(await statement(customer)).toMatchObject([
        { type: "purchase", credits: 1_000, reference: { type: "order", id } },
      ])
    })

    it("grants what the variant says, whatever the shopper wrote on the line", async () => {
      const variant_id = await pack("20")
      const items = [{ variant_id, quantity: 1, metadata: { webox_credits: "9999" } }]
      const poster = { variant_id: shop().product.variants[0].id, quantity: 1, metadata: { webox_credits: "9999" } }
      const { id } = await placeOrder(context, { customer, items: [...items, poster] })
      await capture(id)
      await untilBalance(20)
    })

    it("grants what the pack held when it was ordered", async () => {
      const variant_id = await pack("20")
      const { id } = await placeOrder(context, { customer, items: [{ variant_id, quantity: 1 }] })
      await untilState(id, "waiting")
      await container().resolve(Modules.PRODUCT).softDeleteProductVariants([variant_id])
      await container().resolve(Modules.PRODUCT).restoreProductVariants([variant_id])
      await container()
        .resolve(Modules.PRODUCT)
        .updateProductVariants(variant_id, { metadata: { webox_credits: "1" } })
      await capture(id)
      await untilBalance(20)
    })

    it("grants them when it costs nothing, as soon as it is placed", async () => {
      const promotions = container().resolve(Modules.PROMOTION)
      for (const target_type of ["items", "shipping_methods"] as const) {
        await promotions.createPromotions({
          code: `FREE-${target_type}`,
          type: "standard",
          status: "active",
          application_method: { type: "percentage", target_type, allocation: "across", value: 100 },
        })
      }
      const cart = await createCart(context, { customer, items: [{ variant_id: await pack("50"), quantity: 1 }] })
      const { headers } = customer
      const send = (path: string, body: object) => api.post(`/store/carts/${cart}${path}`, body, { headers })
      const address = { first_name: "A", last_name: "B", address_1: "1", city: "Paris", postal_code: "75002" }
      await send("", { email: customer.email, shipping_address: { ...address, country_code: "fr" } })
      await send("/shipping-methods", { option_id: shop().france.shipping_option_id })
      await send("/promotions", { promo_codes: ["FREE-items", "FREE-shipping_methods"] })
      const { status, data } = await send("/complete", {})
      expect([status, data.order?.total]).toEqual([200, 0])
      await untilBalance(50)
    })

    it("grants them without any event, by the reconciler, and once for two of its runs", async () => {
      const id = await order("500")
      await capture(id)
      await loseJobs()
      const reconcile = orderCreditsReconciler("new")
      expect(await reconcile(container())).toMatchObject({ outcome: "ran", found: 1, failed: 0 })
      expect(await reconcile(container())).toMatchObject({ found: 0 })
      await untilBalance(500)
      expect(await reconcile(container())).toMatchObject({ found: 0 })
      expect(await balance()).toBe(500)
    })

    it("of a guest waits until the order belongs to a customer", async () => {
      const { id } = await placeOrder(context, { items: [{ variant_id: await pack("500"), quantity: 1 }] })
      await capture(id)
      await untilState(id, "waiting")
      await untilSettled(id)
      await post(`/store/orders/${id}/transfer/request`, {}, customer.headers)
      const { rows } = await knex().raw<{ rows: { token: string }[] }>(
        "SELECT details ->> 'token' AS token FROM order_change_action WHERE order_id = ? AND action = 'TRANSFER_CUSTOMER'",
        [id]
      )
      await untilSettled(id)
      expect(await balance()).toBe(0)
      await post(`/store/orders/${id}/transfer/accept`, { token: rows[0]?.token }, shop().headers)
      expect(await orderCreditsReconciler("new")(container())).toMatchObject({ found: 1 })
      await untilBalance(500)
    })

    it("that is cancelled before it is paid grants nothing, ever", async () => {
      const id = await order("500")
      await post(`/admin/orders/${id}/cancel`)
      await untilState(id, "closed")
      expect(await balance()).toBe(0)
    })

    it("says in its job what is wrong with a pack", async () => {
      const id = await order("many")
      await capture(id)
      await runJobsUntil(async () => (await jobs()).some((job) => job.state === "dead"))
      expect((await jobs())[0]?.error).toMatch(/"webox_credits": "many".*whole credits/)
      expect(await balance()).toBe(0)
    })

    it("asks for no job when there is no pack in it", async () => {
      const { id } = await placeOrder(context, { customer })
      await capture(id)
      await loseJobs()
      expect(await orderCreditsReconciler("new")(container())).toMatchObject({ found: 0 })
      expect(await state(id)).toBeUndefined()
    })
  })

  describe("credits of an order that is refunded", () => {
    it("are taken back in proportion, once, and not below what was spent", async () => {
      const id = await order("500", 2)
      await capture(id)
      await untilBalance(1_000)
      await spend(700_000_000)

      // 5 EUR may be the delivery; of the 20 EUR for packs, 5 EUR are a quarter.
      await refund(id, 10)
      await untilBalance(50)
      expect(await owed()).toBe(0)
      await refund(id, 15)
      await untilBalance(0)
      expect(await owed()).toBe(700)
      expect(await state(id)).toBe("closed")
      expect((await statement(customer)).map(({ type, credits }) => [type, credits])).toEqual([
        ["refund", -50],
        ["refund", -250],
        ["settlement", -700],
        ["purchase", 1_000],
      ])
      const { data } = await api.get("/admin/credits/receivables", { headers: admin.headers })
      expect(data).toMatchObject({ receivables: [{ customer_id: customer.id, credits: 700 }], has_more: false })
    })

    it("stay while the order's other goods can be what was refunded", async () => {
      const id = await order("500", 1, [{ variant_id: shop().product.variants[0].id, quantity: 1 }])
      await capture(id)
      await untilBalance(500)
      await refund(id, 30)
      await untilSettled(id)
      expect(await balance()).toBe(500)
      await refund(id, 5)
      await untilBalance(250)
    })

    it("are taken back exactly for the pieces that came back", async () => {
      const id = await order("500", 2, [{ variant_id: shop().product.variants[0].id, quantity: 1 }])
      await capture(id)
      await untilBalance(1_000)
      const { order: placed } = (await api.get(`/admin/orders/${id}?fields=*items`, { headers: admin.headers })).data
      const line = placed.items.find(({ title }: { title: string }) => title === "Credit pack").id
      const items = [{ id: line, quantity: 1 }]
      await post(`/admin/orders/${id}/fulfillments`, { items, location_id: shop().stock_location_id })
      const { return: begun } = await post("/admin/returns", { order_id: id, location_id: shop().stock_location_id })
      await post(`/admin/returns/${begun.id}/request-items`, { items })
      await post(`/admin/returns/${begun.id}/request`)
      await orderCreditsReconciler("granted")(container())
      await untilSettled(id)
      expect(await balance()).toBe(1_000)
      await post(`/admin/returns/${begun.id}/receive`)
      await post(`/admin/returns/${begun.id}/receive-items`, { items })
      await post(`/admin/returns/${begun.id}/receive/confirm`)
      await untilBalance(500)
      await refund(id, 10)
      await untilSettled(id)
      expect(await balance()).toBe(500)
    })

    it("are all taken back when the order is cancelled", async () => {
      const id = await order("500", 2)
      await capture(id)
      await untilBalance(1_000)
      await post(`/admin/orders/${id}/cancel`)
      await untilState(id, "closed")
      expect([await balance(), await owed()]).toEqual([0, 0])
    })

    it("are taken back without any event, by the reconciler", async () => {
      const id = await order("500", 2)
      await capture(id)
      await untilBalance(1_000)
      await refund(id, 25)
      await loseJobs()
      const reconcile = orderCreditsReconciler("granted")
      expect(await reconcile(container())).toMatchObject({ found: 0 })
      await knex().raw("UPDATE refund SET created_at = now() - interval '3 minutes'")
      expect(await reconcile(container())).toMatchObject({ found: 1 })
      await untilBalance(0)
    })
  })
}
