import { createCart, createCustomer, type HttpTestContext } from "@webox/kit/testing"

/** The kit's guards stand before the routes of the other plugins too. */
export default function (context: HttpTestContext): void {
  const { api, shop } = context

  const requests = (cart_id: string): [url: string, body: object][] => [
    [`/store/checkout/${cart_id}/prepare`, { email: "thief@example.com" }],
    [`/store/checkout/${cart_id}/place`, { email: "thief@example.com" }],
    ["/store/promotions/validate", { cart_id, code: "WELCOME10" }],
  ]

  it("a customer's cart answers 404 to a guest and to another customer on the routes of every plugin", async () => {
    const owner = await createCustomer(context)
    const other = await createCustomer(context)
    const id = await createCart(context, { customer: owner })
    for (const headers of [shop().headers, other.headers]) {
      for (const [url, body] of requests(id)) {
        const response = await api.post(url, body, { headers })
        expect([url, response.status, response.data.code]).toEqual([url, 404, "WEBOX_CART_NOT_FOUND"])
      }
    }
    const own = await api.post("/store/promotions/validate", { cart_id: id, code: "X" }, { headers: owner.headers })
    expect(own.status).toBe(200)
  })

  it("input that the database cannot take answers 400 on the routes of every plugin", async () => {
    const id = await createCart(context)
    const { headers } = shop()
    for (const [url] of requests(id)) {
      expect((await api.post(url, { cart_id: id, code: "a\u0000" }, { headers })).status).toBe(400)
      expect((await api.post(url, "{", { headers: { ...headers, "content-type": "application/json" } })).status).toBe(
        400
      )
    }
    expect((await api.post("/store/checkout/%00/prepare", {}, { headers })).status).toBe(400)
    expect((await api.post("/store/checkout/%zz/prepare", {}, { headers })).status).toBe(400)
  })

  it("an order placed in one request is sent again for the same Idempotency-Key", async () => {
    const id = await createCart(context)
    const headers = { ...shop().headers, "idempotency-key": "5b0a3c1e-6f3f-4d9a-9d3b-1f0e2a7c8b11" }
    const address = { first_name: "A", last_name: "B", address_1: "1 rue X", city: "Paris", postal_code: "75002" }
    const body = {
      email: "guest@example.com",
      shipping_address: { ...address, country_code: "fr" },
      shipping_option_id: shop().france.shipping_option_id,
      payment_provider_id: "pp_system_default",
    }
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => api.post(`/store/checkout/${id}/place`, body, { headers }))
    )
    const placed = answers.filter((answer) => answer.status === 200)
    const again = await api.post(`/store/checkout/${id}/place`, body, { headers })
    expect(placed.length).toBeGreaterThan(0)
    expect(again.headers["idempotency-replayed"]).toBe("true")
    for (const answer of [...placed, again]) expect(answer.data.order.id).toBe(placed[0]?.data.order.id)
    for (const answer of answers) expect([200, 409]).toContain(answer.status)
  })
}
