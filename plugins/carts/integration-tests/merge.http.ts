import { createCart, createCustomer, placeOrder, type HttpTestContext } from "@webox/kit/testing"
import { cartClient, quantities } from "./cart-client"

export default function (context: HttpTestContext): void {
  const { api, shop } = context
  const { merge, newest, read, product } = cartClient(context)
  const variant = (index: 0 | 1 = 0) => shop().product.variants[index]?.id ?? ""
  const cartOf = (items: [variant_id: string, quantity: number][], options: object = {}) =>
    createCart(context, { ...options, items: items.map(([variant_id, quantity]) => ({ variant_id, quantity })) })
  const nothing = { limited_items: [], dropped_codes: [] }

  describe("merging a guest's cart on sign-in", () => {
    it("makes it the customer's when they have none, and nobody else's", async () => {
      const customer = await createCustomer(context)
      const guest = await cartOf([[variant(), 2]])
      await api.post(`/store/carts/${guest}`, { email: "typed@example.com" }, { headers: shop().headers })
      expect(await newest(customer)).toBeNull()

      const { status, data } = await merge(customer, guest)

      expect([status, data]).toEqual([200, { cart_id: guest, ...nothing }])
      expect(await newest(customer)).toBe(guest)
      expect(await read(guest, customer)).toMatchObject({ email: customer.email, total: 50 })
      expect((await api.get(`/store/carts/${guest}`, { headers: shop().headers })).status).toBe(404)
    })

    it("sums the quantities up in the customer's cart, and the guest's is gone for everybody", async () => {
      const customer = await createCustomer(context)
      const own = await cartOf([[variant(0), 2]], { customer })
      const guest = await cartOf([
        [variant(0), 3],
        [variant(1), 1],
      ])

      expect((await merge(customer, guest)).data).toEqual({ cart_id: own, ...nothing })

      const cart = await read(own, customer)
      expect(quantities(cart)).toEqual({ [variant(0)]: 5, [variant(1)]: 1 })
      expect(cart.total).toBe(150)
      for (const item of cart.items) expect(item.tax_lines).toMatchObject([{ rate: 20 }])
      expect(Object.keys(cart.metadata ?? {})).toEqual([])
      for (const headers of [shop().headers, customer.headers]) {
        expect((await api.get(`/store/carts/${guest}`, { headers })).status).toBe(404)
      }
      const item = { variant_id: variant(), quantity: 1 }
      const add = await api.post(`/store/carts/${guest}/line-items`, item, { headers: shop().headers })
      expect(add.status).toBe(404)
    })

    it("changes nothing more when it is asked again, and answers alike", async () => {
      const customer = await createCustomer(context)
      const scarce = await product(4)
      const own = await cartOf([[scarce.variants[0].id, 3]], { customer })
      const guest = await cartOf([[scarce.variants[0].id, 2]])

      const answers = [await merge(customer, guest), await merge(customer, guest), await merge(customer, guest)]

      const limited = { variant_id: scarce.variants[0].id, title: "Test mug, One size", wanted: 5, quantity: 4 }
      for (const { status, data } of answers) {
        expect([status, data]).toEqual([200, { cart_id: own, limited_items: [limited], dropped_codes: [] }])
      }
      expect(quantities(await read(own, customer))).toEqual({ [scarce.variants[0].id]: 4 })
      expect((await merge(customer)).data).toEqual({ cart_id: own, ...nothing })
      expect((await merge(customer, own)).data).toEqual({ cart_id: own, ...nothing })
    })

    it("brings the newest cart of two, and an older one of the customer's own too", async () => {
      const customer = await createCustomer(context)
      const older = await cartOf([[variant(0), 1]], { customer })
      const newer = await cartOf([[variant(1), 1]], { customer })
      expect(await newest(customer)).toBe(newer)

      expect((await merge(customer, older)).data.cart_id).toBe(newer)

      expect(quantities(await read(newer, customer))).toEqual({ [variant(0)]: 1, [variant(1)]: 1 })
    })

    it("answers 404 for another customer's cart, for one that is not there, and for one that went into another's", async () => {
      const owner = await createCustomer(context)
      const other = await createCustomer(context)
      const own = await cartOf([[variant(), 1]], { customer: owner })
      const guest = await cartOf([[variant(), 1]])
      await merge(owner, guest)

      for (const id of [own, guest, "cart_none"]) {
        const { status, data } = await merge(other, id)
        expect([id, status, data.code]).toEqual([id, 404, "WEBOX_CART_NOT_FOUND"])
      }
      expect(await newest(other)).toBeNull()
      expect(quantities(await read(own, owner))).toEqual({ [variant()]: 2 })
    })

    it("leaves a cart alone that has become an order", async () => {
      const customer = await createCustomer(context)
      const { cart_id } = await placeOrder(context)
      expect((await merge(customer, cart_id)).data).toEqual({ cart_id: null, ...nothing })

      const bought = await placeOrder(context, { customer })
      expect(await newest(customer)).toBeNull()
      expect((await merge(customer, bought.cart_id)).data).toEqual({ cart_id: null, ...nothing })
    })

    it("asks for a customer, a region that exists, and ids that are text", async () => {
      const customer = await createCustomer(context)
      const url = "/store/customers/me/cart/merge"
      const region_id = shop().france.id
      const cases: [object, object, number][] = [
        [{ region_id }, shop().headers, 401],
        [{}, customer.headers, 400],
        [{ region_id: "reg_none" }, customer.headers, 400],
        [{ region_id: 5 }, customer.headers, 400],
        [{ region_id, cart_id: ["cart_1"] }, customer.headers, 400],
        [{ region_id, cart_id: "cart\0" }, customer.headers, 400],
        [{ region_id, customer_id: "cus_1" }, customer.headers, 400],
      ]
      for (const [body, headers, expected] of cases) {
        const { status, data } = await api.post(url, body, { headers })
        expect([body, status]).toEqual([body, expected])
        expect(typeof data.message).toBe("string")
      }
      expect((await api.get("/store/customers/me/cart", { headers: customer.headers })).status).toBe(400)
      expect(
        (await api.get(`/store/customers/me/cart?region_id=${region_id}`, { headers: shop().headers })).status
      ).toBe(401)
    })
  })

  describe("merges at the same time", () => {
    it("bring the same cart in once", async () => {
      const customer = await createCustomer(context)
      const own = await cartOf([[variant(), 1]], { customer })
      const guest = await cartOf([[variant(), 2]])

      const answers = await Promise.all(Array.from({ length: 4 }, () => merge(customer, guest)))

      for (const { status, data } of answers) expect([status, data.cart_id]).toEqual([200, own])
      expect(quantities(await read(own, customer))).toEqual({ [variant()]: 3 })
    })

    it("leave one cart for two devices", async () => {
      const customer = await createCustomer(context)
      const carts = [await cartOf([[variant(0), 1]]), await cartOf([[variant(0), 2]]), await cartOf([[variant(1), 1]])]

      const answers = await Promise.all(carts.map((id) => merge(customer, id)))

      const ids = new Set(answers.map(({ data }) => data.cart_id))
      expect([...ids]).toEqual([await newest(customer)])
      const [id = ""] = ids
      expect(quantities(await read(id, customer))).toEqual({ [variant(0)]: 3, [variant(1)]: 1 })
    })

    it("give a guest's cart to one of two customers", async () => {
      const customers = [await createCustomer(context), await createCustomer(context)]
      const guest = await cartOf([[variant(), 1]])

      const answers = await Promise.all(customers.map((customer) => merge(customer, guest)))

      expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])
    })
  })
}
