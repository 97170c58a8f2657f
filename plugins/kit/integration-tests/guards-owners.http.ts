import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createCart, createCustomer, placeOrder, type HttpTestContext } from "@webox/kit/testing"
import { signOrderLink } from "@webox/kit/http"

/** Who may see and change a cart or an order through Medusa's Store API. */
export default function (context: HttpTestContext): void {
  const { api, container, shop } = context

  const guest = () => shop().headers
  const age = (orderId: string, hours: number) =>
    container()
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .raw(`update "order" set created_at = now() - make_interval(hours => ?) where id = ?`, [hours, orderId])

  /** Every route of the stock Store API that names a cart. */
  const cartRequests = (id: string): [method: string, url: string, body?: object][] => {
    const variant = shop().product.variants[0].id
    return [
      ["GET", `/store/carts/${id}`],
      ["GET", `/STORE/Carts/${id}/`],
      ["POST", `/store/carts/${id}`, { email: "thief@example.com" }],
      ["POST", `/store/carts/${id}/customer`, {}],
      ["POST", `/store/carts/${id}/line-items`, { variant_id: variant, quantity: 1 }],
      ["POST", `/store/carts/${id}/line-items/cali_x`, { quantity: 1 }],
      ["DELETE", `/store/carts/${id}/line-items/cali_x`],
      ["POST", `/store/carts/${id}/promotions`, { promo_codes: ["X"] }],
      ["DELETE", `/store/carts/${id}/promotions`, { promo_codes: ["X"] }],
      ["POST", `/store/carts/${id}/shipping-methods`, { option_id: shop().france.shipping_option_id }],
      ["POST", `/store/carts/${id}/taxes`, {}],
      ["POST", `/store/carts/${id}/complete`, {}],
      ["POST", `/store/payment-collections`, { cart_id: id }],
      ["GET", `/store/shipping-options?cart_id=${id}`],
      ["GET", `/store/shipping-options?cart_id[]=${id}`],
      ["GET", `/store/products?cart_id=${id}`],
      ["POST", `/store/shipping-options/${shop().france.shipping_option_id}/calculate`, { cart_id: id }],
    ]
  }
  const send = ([method, url, data]: [string, string, object?], headers: object) =>
    api.request({ method, url, data, headers: { ...headers } })

  describe("a customer's cart", () => {
    it("answers 404 on every route to a guest and to another customer, as one that does not exist", async () => {
      const owner = await createCustomer(context)
      const other = await createCustomer(context)
      const id = await createCart(context, { customer: owner })
      for (const headers of [guest(), other.headers]) {
        for (const request of cartRequests(id)) {
          const response = await send(request, headers)
          expect([request, response.status]).toEqual([request, 404])
          expect(response.data).toEqual((await send(["GET", "/store/carts/cart_none"], headers)).data)
        }
      }
      const { data } = await api.get(`/store/carts/${id}`, { headers: owner.headers })
      expect(data.cart).toMatchObject({ id, customer_id: owner.id, email: owner.email })
      expect(data.cart.items).toHaveLength(1)
    })

    it("keeps its payment collection to its owner", async () => {
      const owner = await createCustomer(context)
      const id = await createCart(context, { customer: owner })
      const { data } = await api.post("/store/payment-collections", { cart_id: id }, { headers: owner.headers })
      const url = `/store/payment-collections/${data.payment_collection.id}/payment-sessions`
      const body = { provider_id: "pp_system_default" }
      expect((await api.post(url, body, { headers: guest() })).status).toBe(404)
      expect((await api.post(url, body, { headers: owner.headers })).status).toBe(200)
    })
  })

  describe("a guest's cart", () => {
    it("is open to who has its id, and a customer can take it over once", async () => {
      const id = await createCart(context)
      const customer = await createCustomer(context)
      const other = await createCustomer(context)
      expect((await api.get(`/store/carts/${id}`, { headers: guest() })).status).toBe(200)
      expect((await api.post(`/store/carts/${id}/customer`, {}, { headers: customer.headers })).status).toBe(200)
      expect((await api.post(`/store/carts/${id}/customer`, {}, { headers: other.headers })).status).toBe(404)
      expect((await api.get(`/store/carts/${id}`, { headers: guest() })).status).toBe(404)
    })

    it("stays the guest's when they type the e-mail of an account", async () => {
      const account = await createCustomer(context)
      const id = await createCart(context)
      const updated = await api.post(`/store/carts/${id}`, { email: account.email.toUpperCase() }, { headers: guest() })
      expect(updated.status).toBe(200)
      expect(updated.data.cart.email).toBe(account.email)
      expect((await api.get(`/store/carts/${id}`, { headers: guest() })).status).toBe(200)

      const body = { region_id: shop().france.id, email: account.email }
      const { data } = await api.post("/store/carts", body, { headers: guest() })
      const again = await api.get(`/store/carts/${data.cart.id}`, { headers: guest() })
      expect(again.status).toBe(200)
      expect(again.data.cart).toMatchObject({ email: account.email })
      expect(again.data.cart.customer_id).not.toBe(account.id)
    })
  })

  describe("a customer's order", () => {
    it("answers 404 to everybody else, whatever link they have", async () => {
      const owner = await createCustomer(context)
      const other = await createCustomer(context)
      const { id } = await placeOrder(context, { customer: owner })
      const token = signOrderLink(container(), id)
      for (const headers of [guest(), other.headers]) {
        for (const request of [
          ["GET", `/store/orders/${id}`],
          ["GET", `/store/orders/${id}?token=${token}`],
          ["POST", `/store/orders/${id}/transfer/request`, {}],
          ["POST", "/store/returns", { order_id: id, items: [], return_shipping: { option_id: "so_1" } }],
        ] satisfies [string, string, object?][]) {
          expect([request, (await send(request, headers)).status]).toEqual([request, 404])
        }
      }
      expect((await api.get(`/store/orders/${id}`, { headers: owner.headers })).status).toBe(200)
      const list = await api.get("/store/orders", { headers: other.headers })
      expect(list.data.orders).toEqual([])
    })
  })

  describe("a guest's order", () => {
    it("is open for 24 hours, then by its link only", async () => {
      const { id } = await placeOrder(context)
      const { id: another } = await placeOrder(context)
      const read = async (query = "") => (await api.get(`/store/orders/${id}${query}`, { headers: guest() })).status
      expect(await read()).toBe(200)
      await age(id, 23)
      expect(await read()).toBe(200)
      await age(id, 25)
      expect(await read()).toBe(404)
      expect(await read(`?token=${signOrderLink(container(), id)}`)).toBe(200)
      expect(await read(`?fields=id&token=${signOrderLink(container(), id)}`)).toBe(200)
      expect(await read(`?token=${signOrderLink(container(), another)}`)).toBe(404)
      expect(await read(`?token=${signOrderLink(container(), id, -1)}`)).toBe(404)
      expect(await read("?token[]=x")).toBe(404)
    })

    it("can be transferred to an account by its token, as in stock Medusa", async () => {
      const { id } = await placeOrder(context)
      const customer = await createCustomer(context)
      const requested = await api.post(`/store/orders/${id}/transfer/request`, {}, { headers: customer.headers })
      expect(requested.status).toBe(200)
      await age(id, 25)
      const refused = await api.post(`/store/orders/${id}/transfer/accept`, { token: "wrong" }, { headers: guest() })
      expect(refused.status).toBe(400)
      const canceled = await api.post(`/store/orders/${id}/transfer/cancel`, {}, { headers: customer.headers })
      expect(canceled.status).toBe(200)
    })
  })
}
