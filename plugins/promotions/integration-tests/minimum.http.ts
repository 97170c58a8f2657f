import { Modules } from "@medusajs/framework/utils"
import { createAdminUser, createCart, type HttpTestContext } from "@webox/kit/testing"
import { tenPercent } from "./scenarios"

export default function (context: HttpTestContext): void {
  const { api, container, shop } = context

  describe("the minimum of a promotion, in the admin", () => {
    let id: string
    let headers: { authorization: string }

    beforeEach(async () => {
      headers = (await createAdminUser(context)).headers
      const promotion = await container().resolve(Modules.PROMOTION).createPromotions({
        code: "TRIAL",
        type: "standard",
        status: "active",
        application_method: tenPercent,
      })
      id = promotion.id
    })

    const url = () => `/admin/promotions/${id}/minimum`
    const set = (body: unknown) => api.post(url(), body, { headers })

    it("is none at first", async () => {
      const { data } = await api.get(url(), { headers })
      expect(data).toEqual({ minimum: null, method_currency: null })
    })

    it("is what a cart must reach, at the price with tax that the shopper sees", async () => {
      expect((await set({ amount: 50, currency_code: "EUR" })).data.minimum).toEqual({
        amount: 50,
        currency_code: "eur",
      })

      const cartOf = (quantity: number) =>
        createCart(context, { items: [{ variant_id: shop().product.variants[0].id, quantity }] })
      const validate = async (cart_id: string) =>
        (await api.post("/store/promotions/validate", { cart_id, code: "TRIAL" }, { headers: shop().headers })).data

      expect(await validate(await cartOf(1))).toMatchObject({
        reason: "below_minimum",
        minimum: { amount: 50, currency_code: "eur" },
      })
      expect(await validate(await cartOf(2))).toMatchObject({ valid: true })
    })

    it("is changed and taken away, and the rules of the merchant stay", async () => {
      const rule = { attribute: "region.id", operator: "eq" as const, values: ["reg_1"] }
      await container().resolve(Modules.PROMOTION).addPromotionRules(id, [rule])
      await set({ amount: 50, currency_code: "eur" })
      expect((await set({ amount: 30, currency_code: "usd" })).data.minimum).toEqual({
        amount: 30,
        currency_code: "usd",
      })

      const { data } = await api.delete(url(), { headers })

      expect(data.minimum).toBeNull()
      const promotion = await container()
        .resolve(Modules.PROMOTION)
        .retrievePromotion(id, { relations: ["rules"] })
      expect(promotion.rules?.map(({ attribute }) => attribute)).toEqual(["region.id"])
    })

    it.each([
      [{ amount: 0, currency_code: "eur" }],
      [{ amount: -1, currency_code: "eur" }],
      [{ amount: "80", currency_code: "eur" }],
      [{ amount: 80, currency_code: "euro" }],
      [{ amount: 80 }],
      [undefined],
    ])("refuses %j with a sentence", async (body) => {
      const { status, data } = await set(body)
      expect(status).toBe(400)
      expect(data.message).toMatch(/write/i)
    })

    it("must be in the currency of the promotion's value", async () => {
      const service = container().resolve(Modules.PROMOTION)
      const fixed = await service.createPromotions({
        code: "FIXED",
        type: "standard",
        status: "active",
        application_method: {
          type: "fixed",
          target_type: "order",
          allocation: "across",
          value: 5,
          currency_code: "eur",
        },
      })
      const { status, data } = await api.post(
        `/admin/promotions/${fixed.id}/minimum`,
        { amount: 30, currency_code: "usd" },
        { headers }
      )
      expect(status).toBe(400)
      expect(data.code).toBe("WEBOX_PROMOTIONS_MINIMUM_CURRENCY")
    })

    it("is not there for a promotion that does not exist, nor for somebody who is not signed in", async () => {
      expect((await api.get("/admin/promotions/promo_none/minimum", { headers })).status).toBe(404)
      expect((await api.get(url())).status).toBe(401)
    })
  })
}
