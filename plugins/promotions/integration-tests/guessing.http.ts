import { Modules } from "@medusajs/framework/utils"
import { createCart, createCustomer, type HttpTestContext } from "@webox/kit/testing"
import { limits } from "../src/modules/code_guesses/limits"
import { tenPercent } from "./scenarios"

export default function (context: HttpTestContext): void {
  const { api, container, shop } = context
  const perCart = limits.cart.points
  const perClient = limits.client.points

  /** A request from an address of its own, as a storefront tells it. */
  const from = (address: string) => ({ ...shop().headers, "x-forwarded-for": address })
  const validate = (cart_id: string, code: string, headers: object = from("192.0.2.1")) =>
    api.post("/store/promotions/validate", { cart_id, code }, { headers })
  const apply = (cart_id: string, promo_codes: string[], headers: object = from("192.0.2.1")) =>
    api.post(`/store/carts/${cart_id}/promotions`, { promo_codes }, { headers })
  const guesses = (count: number) => Array.from({ length: count }, (_, index) => `GUESS-${index}`)

  describe("the limit of guessed codes", () => {
    beforeEach(async () => {
      await container().resolve(Modules.PROMOTION).createPromotions({
        code: "TRIAL",
        type: "standard",
        status: "active",
        application_method: tenPercent,
      })
    })

    it("ends a cart's guesses with a sentence and the time to wait, also for a code that exists", async () => {
      const cartId = await createCart(context)
      for (const code of guesses(perCart)) expect((await validate(cartId, code)).data.reason).toBe("unknown")

      for (const code of ["GUESS", "TRIAL"]) {
        const { status, data, headers } = await validate(cartId, code)
        expect({ status, data }).toMatchObject({
          status: 429,
          data: {
            code: "WEBOX_PROMOTIONS_TOO_MANY_GUESSES",
            message: "Too many codes were tried that do not exist. Check the code, and try again in 15 minutes.",
          },
        })
        expect(Number(headers["retry-after"])).toBe(data.retry_after_s)
      }
      expect((await validate(await createCart(context), "TRIAL")).data.valid).toBe(true)
    })

    it("does not count codes that exist, whether they are valid or refused", async () => {
      await container()
        .resolve(Modules.PROMOTION)
        .createPromotions({ code: "OLD", type: "standard", status: "inactive", application_method: tenPercent })
      const cartId = await createCart(context)
      for (let count = 0; count <= perCart; count += 1) {
        expect((await validate(cartId, "TRIAL")).data.valid).toBe(true)
        expect((await validate(cartId, "OLD")).data.reason).toBe("inactive")
        expect((await apply(cartId, ["TRIAL"])).status).toBe(200)
      }
    })

    it("lets no more through when all come at once", async () => {
      const cartId = await createCart(context)
      const answers = await Promise.all(guesses(perCart + 10).map((code) => validate(cartId, code)))
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(perCart)
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(10)
    })

    it("counts on for a guest who takes new carts, and for nobody at another address", async () => {
      const address = from("192.0.2.7")
      for (let tried = 0; tried < perClient; tried += perCart) {
        const cartId = await createCart(context)
        for (const code of guesses(perCart)) expect((await validate(cartId, code, address)).status).toBe(200)
      }
      const cartId = await createCart(context)
      expect((await validate(cartId, "GUESS", address)).status).toBe(429)
      expect((await validate(cartId, "GUESS", from("192.0.2.8"))).status).toBe(200)
      const { headers } = await createCustomer(context)
      expect((await validate(cartId, "GUESS", { ...address, ...headers })).status).toBe(200)
    })

    it("is one for Medusa's own doors too, where each code of a list counts", async () => {
      const cartId = await createCart(context)
      expect((await apply(cartId, guesses(perCart))).status).toBe(400)
      expect((await apply(cartId, ["TRIAL"])).data.code).toBe("WEBOX_PROMOTIONS_TOO_MANY_GUESSES")
      expect((await validate(cartId, "TRIAL")).status).toBe(429)
      const update = { promo_codes: ["TRIAL"] }
      expect((await api.post(`/store/carts/${cartId}`, update, { headers: from("192.0.2.1") })).status).toBe(429)

      const made = { region_id: shop().france.id, promo_codes: guesses(perClient) }
      expect((await api.post("/store/carts", made, { headers: from("192.0.2.9") })).status).not.toBe(429)
      expect((await api.post("/store/carts", made, { headers: from("192.0.2.9") })).status).toBe(429)
    })

    it("leaves a request without codes alone", async () => {
      const cartId = await createCart(context)
      for (const code of guesses(perCart)) await validate(cartId, code)
      expect((await validate(cartId, "GUESS")).status).toBe(429)
      const headers = from("192.0.2.1")
      expect((await api.post(`/store/carts/${cartId}`, { email: "a@example.com" }, { headers })).status).toBe(200)
      expect((await apply(cartId, [])).status).toBe(200)
    })
  })
}
