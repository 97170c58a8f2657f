import { Modules } from "@medusajs/framework/utils"
import { createCart, createCustomer, type HttpTestContext } from "@webox/kit/testing"
import { scenarios, tenPercent, type Scenario } from "./scenarios"

export default function (context: HttpTestContext): void {
  const { api, container, shop } = context
  const headers = () => shop().headers
  const validate = (body: unknown) => api.post("/store/promotions/validate", body, { headers: headers() })

  /** Whether Medusa's own route takes something off the cart for the code. */
  async function isAppliedByMedusa(cartId: string, code: string): Promise<boolean> {
    const body = { promo_codes: [code] }
    const { status, data } = await api.post(`/store/carts/${cartId}/promotions`, body, { headers: headers() })
    if (status === 400) return false
    expect(status).toBe(200)
    const items: { adjustments: { code: string; amount: number }[] }[] = data.cart.items
    return items.some(({ adjustments }) => adjustments.some((one) => one.code === code && one.amount > 0))
  }

  async function createPromotion(code: string, { promotion, used = 0 }: Scenario): Promise<void> {
    const service = container().resolve(Modules.PROMOTION)
    await service.createPromotions({
      code,
      type: "standard",
      status: "active",
      application_method: tenPercent,
      ...promotion,
    })
    for (let count = 0; count < used; count += 1) {
      await service.registerUsage([{ amount: 1, code }], { customer_id: null, customer_email: null })
    }
  }

  describe("POST /store/promotions/validate", () => {
    it.each(scenarios)("agrees with Medusa on $title", async (scenario) => {
      const code = "TRIAL"
      if (scenario.promotion) await createPromotion(code, scenario)
      const cartId = await createCart(context, {
        region: scenario.cart?.region,
        items: [{ variant_id: shop().product.variants[0].id, quantity: scenario.cart?.quantity ?? 1 }],
      })

      const { status, data } = await validate({ cart_id: cartId, code })

      expect(status).toBe(200)
      if (scenario.reason === undefined) expect(data).toEqual({ valid: true, code })
      else {
        expect(data).toMatchObject({ valid: false, code, reason: scenario.reason, ...scenario.details })
        expect(data.message).toMatch(/\.$/)
      }
      expect(await isAppliedByMedusa(cartId, code)).toBe(data.valid)
    })

    it("leaves a promotion with a minimum on the cart once it is applied", async () => {
      const code = "TRIAL"
      const rules = [{ attribute: "original_item_total", operator: "gte" as const, values: ["50"] }]
      await createPromotion(code, { title: "", promotion: { rules } })
      const cartId = await createCart(context, { items: [{ variant_id: shop().product.variants[0].id, quantity: 2 }] })
      await isAppliedByMedusa(cartId, code)

      expect((await validate({ cart_id: cartId, code })).data.valid).toBe(true)
      const { data } = await api.post(`/store/carts/${cartId}`, { email: "a@example.com" }, { headers: headers() })
      expect(data.cart.total).toBe(45)
    })

    it("takes a code in small letters and with blanks, and answers the one to apply", async () => {
      await createPromotion("TRIAL", { title: "" })
      const cartId = await createCart(context)

      const { data } = await validate({ cart_id: cartId, code: " trial " })

      expect(data).toEqual({ valid: true, code: "TRIAL" })
    })

    it("changes nothing in the cart", async () => {
      await createPromotion("TRIAL", { title: "" })
      const cartId = await createCart(context)
      await validate({ cart_id: cartId, code: "TRIAL" })

      const { data } = await api.get(`/store/carts/${cartId}`, { headers: headers() })

      expect(data.cart).toMatchObject({ total: 25, discount_total: 0, promotions: [] })
    })

    it("does not see a customer's cart for anybody else", async () => {
      const customer = await createCustomer(context)
      const cartId = await createCart(context, { customer })

      const { status } = await validate({ cart_id: cartId, code: "TRIAL" })

      expect(status).toBe(404)
    })

    it("answers 404 for a cart that is not there", async () => {
      const { status, data } = await validate({ cart_id: "cart_none", code: "TRIAL" })
      expect(status).toBe(404)
      expect(data.message).toMatch(/cart/)
    })

    it.each([
      ["nothing", undefined],
      ["an empty body", {}],
      ["a list", []],
      ["a NUL byte in the cart's id", { cart_id: "cart\0", code: "A" }],
      ["a cart's id that is an object", { cart_id: { $ne: null }, code: "A" }],
    ])("answers 400 with a sentence for %s", async (_title, body) => {
      const { status, data } = await validate(body)
      expect(status).toBe(400)
      expect(data.message).toMatch(/\w+.*\.$/)
    })

    it.each([
      ["an empty code", { code: "  " }],
      ["a number", { code: 12 }],
      ["a NUL byte in the code", { code: "A\0B" }],
      ["a very long code", { code: "A".repeat(101) }],
      ["a field that is not known", { code: "A", customer_id: "cus_1" }],
    ])("answers 400 with a sentence for %s beside a cart that exists", async (_title, body) => {
      const { status, data } = await validate({ cart_id: await createCart(context), ...body })
      expect(status).toBe(400)
      expect(data.message).toMatch(/\w+.*\.$/)
    })
  })
}
