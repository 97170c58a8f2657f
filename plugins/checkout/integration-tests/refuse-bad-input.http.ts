import { Modules } from "@medusajs/framework/utils"
import { createCustomer, type HttpTestContext } from "@webox/kit/testing"
import { address, createCartFor, placeBody, type Purchase } from "./checkout-client"

/** Bad input gets a 4xx with a sentence that names the field, never a 5xx. */
export default function refuseBadInput(context: HttpTestContext): void {
  const { api, shop } = context
  let cartId: string
  let good: Record<string, unknown>

  const purchase = (): Purchase => ({
    region: "france",
    items: [{ variant_id: shop().product.variants[0].id, quantity: 1 }],
    email: "guest@example.com",
    headers: shop().headers,
  })
  const post = (action: "prepare" | "place", body: unknown, id = cartId) =>
    api.post(`/store/checkout/${id}/${action}`, body, { headers: shop().headers })

  beforeEach(async () => {
    cartId = await createCartFor(context, purchase())
    good = placeBody(context, purchase())
  })

  describe("the checkout's routes", () => {
    const french = (changes: object) => ({ shipping_address: { ...address("fr"), ...changes } })
    const bad: [string, object, string][] = [
      ["an e-mail that is none", { email: "nobody" }, "email"],
      ["an e-mail that is a list", { email: ["a@example.com"] }, "email"],
      ["a NUL byte in a name", french({ first_name: "Ca\u0000mille" }), "NUL"],
      ["an over-long street", french({ address_1: "x".repeat(301) }), "shipping_address.address_1"],
      ["a number as a city", french({ city: 5 }), "shipping_address.city"],
      ["a country of three letters", french({ country_code: "fra" }), "shipping_address.country_code"],
      ["a field that does not exist", { coupon: "X" }, "coupon"],
      ["a shipping option that is an object", { shipping_option_id: {} }, "shipping_option_id"],
      ["a locale that is none", { locale: "<script>" }, "locale"],
      ["a NUL byte in the shipping option", { shipping_option_id: "so\u0000" }, "NUL"],
    ]

    it.each(bad)("refuse %s on both", async (_, changes, field) => {
      const { payment_provider_id: __, ...prepare } = { ...good, ...changes } as Record<string, unknown>
      for (const answer of [await post("prepare", prepare), await post("place", { ...good, ...changes })]) {
        expect(answer.status).toBe(400)
        expect(answer.data).toMatchObject({ type: "invalid_data", code: "WEBOX_INVALID_INPUT" })
        expect(answer.data.message).toContain(field)
      }
    })

    it.each([
      ["a SIREN with a wrong digit", { siren: "123456789" }, "SIREN_INVALID"],
      ["a SIREN that is a number", { siren: 12345678 }, "SIREN_INVALID"],
      ["a VAT number with a wrong digit", { vat_number: "FR82404833048" }, "VAT_NUMBER_INVALID"],
      ["a VAT number without its country", { vat_number: "83404833048" }, "VAT_NUMBER_INVALID"],
    ])("refuse %s on both, wherever the bill goes", async (_, metadata, code) => {
      const wrong = { ...address("fr"), metadata }
      for (const changes of [{ shipping_address: wrong }, { billing_address: wrong }]) {
        for (const answer of [await post("prepare", changes), await post("place", { ...good, ...changes })]) {
          expect({ status: answer.status, code: answer.data.code }).toEqual({
            status: 400,
            code: `WEBOX_CHECKOUT_${code}`,
          })
        }
      }
      expect((await post("place", good)).status).toBe(200)
    })

    it.each([
      ["no e-mail", { email: undefined }, "email"],
      ["no last name", french({ last_name: " " }), "shipping_address.last_name"],
      ["no address", { shipping_address: undefined }, "shipping_address"],
      ["a negative total", { expected_total: -1 }, "expected_total"],
      ["a text as the total", { expected_total: "30" }, "expected_total"],
    ])("refuse to place with %s", async (_, changes, field) => {
      const answer = await post("place", { ...good, ...changes })
      expect({ status: answer.status, code: answer.data.code }).toEqual({ status: 400, code: "WEBOX_INVALID_INPUT" })
      expect(answer.data.message).toContain(field)
    })

    it.each([
      [
        "another region's shipping option",
        () => ({ shipping_option_id: shop().unitedStates.shipping_option_id }),
        "SHIPPING_OPTION_INVALID",
      ],
      ["an unknown shipping option", () => ({ shipping_option_id: "so_unknown" }), "SHIPPING_OPTION_INVALID"],
      ["a country of another region", () => ({ shipping_address: address("us") }), "COUNTRY_NOT_IN_REGION"],
      ["no shipping option", () => ({ shipping_option_id: undefined }), "SHIPPING_MISSING"],
      ["an unknown payment provider", () => ({ payment_provider_id: "pp_nobody" }), "PAYMENT_PROVIDER_INVALID"],
      ["no payment provider", () => ({ payment_provider_id: undefined }), "PAYMENT_PROVIDER_INVALID"],
    ])("refuse to place with %s, and leave the cart open", async (_, changes, code) => {
      const refused = await post("place", { ...good, ...changes() })
      expect({ status: refused.status, code: refused.data.code }).toEqual({
        status: 400,
        code: `WEBOX_CHECKOUT_${code}`,
      })
      expect((await post("place", good)).status).toBe(200)
    })

    it("refuse an unknown cart, one with a strange id, an empty one and a body that is no JSON", async () => {
      expect((await post("place", good, "cart_unknown")).data.code).toBe("WEBOX_CART_NOT_FOUND")
      expect([400, 404]).toContain((await post("prepare", {}, "%00")).status)
      const { data } = await api.post("/store/carts", { region_id: shop().france.id }, { headers: shop().headers })
      const empty = await post("place", good, data.cart.id)
      expect({ status: empty.status, code: empty.data.code }).toEqual({
        status: 400,
        code: "WEBOX_CHECKOUT_CART_EMPTY",
      })
      const headers = { ...shop().headers, "content-type": "application/json" }
      const broken = await api.post(`/store/checkout/${cartId}/place`, "{", {
        headers,
        transformRequest: [(body) => body],
      })
      expect(broken.status).toBe(400)
    })

    it("refuse to prepare a cart that was placed", async () => {
      await post("place", good)
      const answer = await post("prepare", { email: "other@example.com" })
      expect({ status: answer.status, code: answer.data.code }).toEqual({
        status: 409,
        code: "WEBOX_CHECKOUT_CART_COMPLETED",
      })
    })

    it("answer a key that comes twice with the first order, and refuse it with another body", async () => {
      const send = (body: object) =>
        api.post(`/store/checkout/${cartId}/place`, body, {
          headers: { ...shop().headers, "idempotency-key": "once-1" },
        })
      const first = await send(good)
      const second = await send(good)
      const other = await send({ ...good, email: "other@example.com" })
      expect(second.data).toEqual(first.data)
      expect([first.status, second.status, other.status]).toEqual([200, 200, 422])
    })
  })

  describe("preparing a cart", () => {
    it("takes what is known so far and answers all totals", async () => {
      const { status, data } = await post("prepare", {
        shipping_address: { country_code: "FR" },
        shipping_option_id: shop().france.shipping_option_id,
      })
      expect(status).toBe(200)
      expect(data.cart).toMatchObject({
        id: cartId,
        currency_code: "eur",
        total: 30,
        item_total: 25,
        shipping_total: 5,
        tax_total: 5,
        discount_total: 0,
        shipping_methods: [{ shipping_option_id: shop().france.shipping_option_id, total: 5 }],
        items: [{ quantity: 1, total: 25 }],
      })
      const stored = await api.get(`/store/carts/${cartId}`, { headers: shop().headers })
      expect(stored.data.cart).toMatchObject({ total: 30, tax_total: 5, shipping_total: 5 })
    })

    it("speaks the language that is asked for, and its order too", async () => {
      const productId = shop().product.id
      await context
        .container()
        .resolve(Modules.TRANSLATION)
        .createTranslations({
          reference: "product",
          reference_id: productId,
          locale_code: "fr-FR",
          translations: { title: "Affiche d'essai" },
        })
      const prepared = await post("prepare", { locale: "fr-FR" })
      expect(prepared.data.cart).toMatchObject({ locale: "fr-FR", items: [{ product_title: "Affiche d'essai" }] })
      const { data } = await post("place", good)
      expect(data.order).toMatchObject({ locale: "fr-FR", items: [{ product_title: "Affiche d'essai" }] })
    })

    it("is repeatable: the second time it changes nothing", async () => {
      const body = {
        email: "guest@example.com",
        shipping_address: address("fr"),
        shipping_option_id: shop().france.shipping_option_id,
      }
      const first = await post("prepare", body)
      const second = await post("prepare", body)
      const totals = ({ data }: typeof first) => [
        data.cart.total,
        data.cart.tax_total,
        data.cart.shipping_methods.length,
      ]
      expect(totals(second)).toEqual(totals(first))
      expect(second.data.cart.shipping_methods[0].id).toBe(first.data.cart.shipping_methods[0].id)
    })

    it("does not attach a guest's cart to the account whose e-mail is typed", async () => {
      const customer = await createCustomer(context)
      expect((await post("prepare", { email: customer.email })).status).toBe(200)
      expect((await post("prepare", {})).status).toBe(200)
    })
  })
}
