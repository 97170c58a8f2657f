import { createCart, createCustomer, type HttpTestContext } from "@webox/kit/testing"
import { cartClient, quantities } from "./cart-client"

/** A merge that dies at some write must, asked again, end as if it had not. */
export default function (context: HttpTestContext): void {
  const { api, shop } = context
  const { merge, read, newest, promotion, apply, failWrites } = cartClient(context)
  const poster = (index: 0 | 1 = 0) => shop().product.variants[index]?.id ?? ""
  const cartOf = (items: [variant_id: string, quantity: number][], options: object = {}) =>
    createCart(context, { ...options, items: items.map(([variant_id, quantity]) => ({ variant_id, quantity })) })

  const faults: [title: string, table: string, condition?: string][] = [
    ["its lines are moved", "cart_line_item"],
    ["the guest's cart is taken away", "cart", "NEW.deleted_at IS NOT NULL"],
    ["its taxes are written", "cart_line_item_tax_line"],
    ["its promotions are written", "cart_line_item_adjustment"],
    ["the codes are tied to it", "cart_promotion"],
    ["the mark is taken away", "cart", "NEW.metadata = '{}'::jsonb"],
  ]

  describe.each(faults)("a merge that dies when %s", (_title, table, condition) => {
    it.each([
      ["with the guest's cart", (guest: string) => guest],
      ["without it", () => undefined],
    ])("ends right when it is asked again %s", async (_again, held) => {
      const customer = await createCustomer(context)
      const own = await cartOf([[poster(0), 1]], { customer })
      const guest = await cartOf([
        [poster(0), 2],
        [poster(1), 1],
      ])
      await promotion("TENTH")
      await apply(guest, "TENTH")

      const mend = await failWrites(table, condition)
      const failed = await merge(customer, guest)
      await mend()
      expect(failed.status).toBe(500)
      const isTaken = (await api.get(`/store/carts/${guest}`, { headers: shop().headers })).status === 404

      const again = held(guest)
      // A client that was never told of the customer's cart still holds the guest's.
      const { status, data } = await merge(customer, isTaken ? again : guest)

      expect([status, data]).toEqual([200, { cart_id: own, limited_items: [], dropped_codes: [] }])
      const cart = await read(own, customer)
      expect(quantities(cart)).toEqual({ [poster(0)]: 3, [poster(1)]: 1 })
      expect(cart).toMatchObject({ total: 90, promotions: [{ code: "TENTH" }], metadata: {} })
      for (const item of cart.items) expect(item.tax_lines).toMatchObject([{ rate: 20 }])
      expect((await api.get(`/store/carts/${guest}`, { headers: shop().headers })).status).toBe(404)
      expect(await newest(customer)).toBe(own)
    })
  })

  it("a merge into a new cart that dies half-way loses nothing", async () => {
    const customer = await createCustomer(context)
    const guest = await cartOf([[poster(), 2]], { region: "unitedStates" })
    const mend = await failWrites("cart_line_item_tax_line")
    expect((await merge(customer, guest)).status).toBe(500)
    await mend()

    const { data } = await merge(customer, guest)

    expect(data.cart_id).toBe(await newest(customer))
    expect(await read(data.cart_id, customer)).toMatchObject({ total: 50, items: [{ quantity: 2 }] })
  })
}
