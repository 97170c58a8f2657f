import { createCart, createCustomer, placeOrder, type HttpTestContext, type TestCustomer } from "@webox/kit/testing"

type Request = { method: string; url: string; data?: unknown }

/** Bad input on every route of the Store API that a storefront uses: a 4xx with a sentence, never a 5xx. */
export default function (context: HttpTestContext): void {
  const { api, shop } = context

  const get = (url: string): Request => ({ method: "GET", url })
  const post = (url: string, data: unknown): Request => ({ method: "POST", url, data })

  /** Sends all and gathers what did not answer as it should, so that one run shows everything. */
  async function expectRefused(requests: Request[], headers: object, { isEmptyFine = false } = {}): Promise<void> {
    const wrong: string[] = []
    for (const request of requests) {
      const response = await api
        .request({ ...request, headers: { ...headers }, timeout: 15_000 })
        .catch((error: Error) => ({ status: error.message, data: {} as { message?: unknown } }))
      const sentence: unknown = response.data?.message
      const isRefused =
        typeof response.status === "number" &&
        response.status >= 400 &&
        response.status < 500 &&
        typeof sentence === "string" &&
        sentence.length > 5
      if (!isRefused && !(isEmptyFine && response.status === 200)) {
        const body = JSON.stringify(request.data ?? "").slice(0, 120)
        wrong.push(`${request.method} ${request.url.slice(0, 120)} ${body}: ${response.status} ${String(sentence)}`)
      }
    }
    expect(wrong).toEqual([])
  }

  const lists = [
    "/store/products",
    "/store/product-categories",
    "/store/collections",
    "/store/regions",
    "/store/product-tags",
    "/store/product-types",
    "/store/product-variants",
    "/store/currencies",
    "/store/return-reasons",
  ]
  const records = [
    "/store/products/x",
    "/store/product-categories/x",
    "/store/collections/x",
    "/store/regions/x",
    "/store/product-variants/x",
    "/store/currencies/xxx",
    "/store/carts/x",
    "/store/orders/x",
  ]
  const badQueries = [
    "limit=-1",
    "limit=x",
    "limit=1.5",
    "limit=1e3",
    "limit=99999999999999999999",
    "limit=",
    "limit[]=1",
    "limit=1&limit=2",
    "limit[$gt]=1",
    "offset=-1",
    "offset=x",
    "offset=99999999999999999999",
    "offset[]=1",
    "order=",
    "order=-",
    "order=nothing",
    "order=-nothing.at.all",
    "order=a%20b",
    "order[]=id",
    "order=id;drop%20table",
    "fields[]=id",
    "fields=%00",
    "fields=(select%201)",
    "q=%00",
    "id=%00",
    "%00=1",
    "locale[]=fr",
    "locale=%00",
    "a.b.c.d=1",
    "unknown=1",
  ]

  it("refuses bad limits, offsets, orders, fields and NUL bytes on every list", async () => {
    const requests = lists.flatMap((list) => badQueries.map((query) => get(`${list}?${query}`)))
    await expectRefused(requests, shop().headers)
  })

  it("refuses values of a wrong type in the filters of a list, or finds nothing", async () => {
    const france = shop().france.id
    const queries = [
      "id[$gt]=x",
      "id[]=x&id[]=y",
      "created_at[$gt]=yesterday",
      "created_at[$gte]=99999-99-99",
      "category_id[]=x",
      "tag_id=x",
      "handle[]=x",
      "is_giftcard=maybe",
      "region_id=x",
      "region_id[]=x",
      "cart_id=x",
      "cart_id[]=x",
      "currency_code=xxx",
      "country_code[]=fr",
      "sales_channel_id=x",
      "sales_channel_id[]=x",
      "variants[options][value]=x",
      "options[a]=b",
      "$and[0][id]=x",
      "$or=x",
      "q[]=x",
      `q=${"x".repeat(4000)}`,
      "q=%25%5F'\"\\",
      "fields=nothing",
      "fields=*nothing",
      "fields=variants.nothing.at.all",
      "fields=+",
      "with_deleted=maybe",
      `region_id=${france}&country_code=zz`,
      `region_id=${france}&province=%F0%9F%98%80`,
    ]
    const requests = lists.flatMap((list) => queries.map((query) => get(`${list}?${query}`)))
    await expectRefused(requests, shop().headers, { isEmptyFine: true })
  })

  it("refuses unknown and impossible ids", async () => {
    const requests = records.flatMap((record) =>
      ["x", "%00", "%zz", "%ff", "a%00b", "x".repeat(3000), "..%2f..%2f", "%F0%9F%98%80", "'", "[]"].map((id) =>
        get(record.replace(/\/x+$/, `/${id}`))
      )
    )
    await expectRefused(requests, shop().headers)
    await expectRefused(
      records.map((record) => get(`${record}?fields=nothing`)),
      shop().headers
    )
  })

  it("refuses a missing or wrong publishable key", async () => {
    await expectRefused([get("/store/products")], {})
    await expectRefused([get("/store/products")], { "x-publishable-api-key": "pk_wrong" })
  })

  it("refuses a body that is no JSON, no object, or of another kind", async () => {
    const headers = shop().headers
    const id = await createCart(context)
    for (const url of [
      "/store/carts",
      `/store/carts/${id}`,
      `/store/carts/${id}/line-items`,
      "/store/payment-collections",
    ]) {
      await expectRefused(
        ["{", '"text"', "[]", "null", "1", '{"a":1', '{"\\u0000":1}', "\u0000"].map((data) => post(url, data)),
        { ...headers, "content-type": "application/json" },
        { isEmptyFine: url === `/store/carts/${id}` || url === "/store/carts" }
      )
      await expectRefused([post(url, "a=%00")], { ...headers, "content-type": "application/x-www-form-urlencoded" })
      await expectRefused([post(url, "{}")], { ...headers, "content-type": "application/json; charset=nonsense" })
      await expectRefused([post(url, "xx")], {
        ...headers,
        "content-type": "application/json",
        "content-encoding": "gzip",
      })
      const deep = `{"metadata":${'{"a":'.repeat(3000)}1${"}".repeat(3000)}}`
      await expectRefused([post(url, deep)], { ...headers, "content-type": "application/json" })
      await expectRefused([post(url, { metadata: { a: "x".repeat(200_000) } })], headers)
    }
  })

  it("refuses bad carts", async () => {
    const region_id = shop().france.id
    const variant_id = shop().product.variants[0].id
    const item = (quantity: unknown) => ({ region_id, items: [{ variant_id, quantity }] })
    await expectRefused(
      [
        { region_id: "x" },
        { region_id: 1 },
        { region_id: ["x"] },
        { region_id, currency_code: "zzz" },
        { region_id, currency_code: 1 },
        { region_id, email: "x" },
        { region_id, email: 1 },
        { region_id, email: "a\u0000@example.com" },
        { region_id, items: {} },
        { region_id, items: [{ variant_id: "x", quantity: 1 }] },
        { region_id, items: [{ variant_id }] },
        item(0),
        item(-1),
        item("1"),
        item(1e21),
        item(1e-9),
        item(101),
        item(null),
        { region_id, sales_channel_id: "x" },
        { region_id, promo_codes: "x" },
        { region_id, promo_codes: ["\u0000"] },
        { region_id, metadata: { a: "\u0000" } },
        { region_id, metadata: "x" },
        { region_id, shipping_address: "x" },
        { region_id, shipping_address: { country_code: 1 } },
        { region_id, shipping_address: { address_1: ["x"] } },
        { region_id, locale: 1 },
        { region_id, unknown: 1 },
        { region_id, customer_id: "cus_1" },
      ].map((body) => post("/store/carts", body)),
      shop().headers
    )
  })

  it("refuses bad changes of a cart", async () => {
    const id = await createCart(context)
    const { headers, product, france } = shop()
    const { data } = await api.get(`/store/carts/${id}`, { headers })
    const line = `/store/carts/${id}/line-items/${data.cart.items[0].id}`
    const variant_id = product.variants[0].id
    await expectRefused(
      [
        ...[
          { email: "x" },
          { region_id: "x" },
          { shipping_address: { country_code: "zz" } },
          { customer_id: "cus_1" },
        ].map((body) => post(`/store/carts/${id}`, body)),
        ...[0, -1, "1", 1e21, 1e-9, 101, null, [], {}].map((quantity) =>
          post(`/store/carts/${id}/line-items`, { variant_id, quantity })
        ),
        post(`/store/carts/${id}/line-items`, { variant_id: "x", quantity: 1 }),
        post(`/store/carts/${id}/line-items`, { variant_id: 1, quantity: 1 }),
        post(`/store/carts/${id}/line-items`, { quantity: 1 }),
        post(`/store/carts/${id}/line-items`, { variant_id, quantity: 1, unit_price: 0 }),
        ...[-1, "1", 1e21, 1e-9, 101, null, []].map((quantity) => post(line, { quantity })),
        post(`/store/carts/${id}/line-items/x`, { quantity: 1 }),
        ...["x", ["\u0000"], [1], [[]], {}].map((promo_codes) =>
          post(`/store/carts/${id}/promotions`, { promo_codes })
        ),
        post(`/store/carts/${id}/promotions`, {}),
        { method: "DELETE", url: `/store/carts/${id}/promotions`, data: { promo_codes: 1 } },
        ...["x", 1, null, ["x"]].map((option_id) => post(`/store/carts/${id}/shipping-methods`, { option_id })),
        post(`/store/carts/${id}/shipping-methods`, { option_id: france.shipping_option_id, data: "x" }),
        post(`/store/carts/${id}/shipping-methods`, { option_id: shop().unitedStates.shipping_option_id }),
        post(`/store/carts/${id}/customer`, {}),
        post(`/store/carts/${id}/complete`, {}),
        get("/store/shipping-options"),
        get("/store/shipping-options?cart_id=x"),
        get(`/store/shipping-options?cart_id=${id}&is_return=maybe`),
        post("/store/shipping-options/x/calculate", { cart_id: id }),
        post("/store/shipping-options/x/calculate", { cart_id: 1 }),
        post("/store/payment-collections", {}),
        post("/store/payment-collections", { cart_id: 1 }),
        post("/store/payment-collections", { cart_id: "x" }),
        post("/store/payment-collections", { cart_id: Array.from({ length: 21 }, (_, index) => `cart_${index}`) }),
        post("/store/payment-collections/x/payment-sessions", { provider_id: "pp_system_default" }),
        get("/store/payment-providers"),
        post("/store/orders/x/transfer/accept", { token: "x" }),
        post("/store/orders/x/transfer/decline", { token: 1 }),
        post("/store/returns", { order_id: "x", items: [], return_shipping: { option_id: "x" } }),
        post("/store/search", { entity: "nothing" }),
        post("/store/search", { entity: 1 }),
      ],
      headers
    )
    expect((await api.get(`/store/carts/${id}`, { headers })).data.cart.items).toHaveLength(1)
  })

  it("refuses to pay by an unknown provider, and to complete what is not ready or done", async () => {
    const id = await createCart(context)
    const { headers } = shop()
    const { data } = await api.post("/store/payment-collections", { cart_id: id }, { headers })
    const sessions = `/store/payment-collections/${data.payment_collection.id}/payment-sessions`
    await expectRefused(
      [
        ...["x", "pp_x_x", 1, null].map((provider_id) => post(sessions, { provider_id })),
        post(sessions, { provider_id: "pp_system_default", data: "x" }),
        post(`/store/carts/${id}/complete`, {}),
        post("/store/carts/x/complete", {}),
      ],
      headers
    )
    const order = await placeOrder(context)
    await expectRefused(
      [
        post(`/store/carts/${order.cart_id}/line-items`, { variant_id: shop().product.variants[0].id, quantity: 1 }),
        post(`/store/carts/${order.cart_id}`, { email: "other@example.com" }),
        post(`/store/orders/${order.id}/transfer/request`, {}),
      ],
      headers
    )
  })

  it("refuses bad input of a customer", async () => {
    const customer: TestCustomer = await createCustomer(context)
    const address = (body: object) =>
      post("/store/customers/me/addresses", { first_name: "A", country_code: "fr", ...body })
    await expectRefused(
      [
        ...badQueries
          .filter((query) => !query.startsWith("q=") && !query.startsWith("id="))
          .flatMap((query) => [get(`/store/customers/me/addresses?${query}`), get(`/store/orders?${query}`)]),
        post("/store/customers/me", { first_name: 1 }),
        post("/store/customers/me", { first_name: "\u0000" }),
        post("/store/customers/me", { email: "new@example.com" }),
        post("/store/customers/me", { has_account: false }),
        post("/store/customers/me", { metadata: [] }),
        address({ country_code: 1 }),
        address({ first_name: ["x"] }),
        address({ is_default_shipping: "yes" }),
        address({ customer_id: "cus_1" }),
        address({ unknown: 1 }),
        get("/store/customers/me/addresses/x"),
        post("/store/customers/me/addresses/x", { first_name: "A" }),
        post("/store/customers", { email: customer.email }),
      ],
      customer.headers
    )
    await expectRefused(
      [
        get("/store/customers/me"),
        get("/store/orders"),
        get("/store/customers/me/addresses"),
        post("/store/customers", {}),
      ],
      { ...shop().headers, authorization: "Bearer nonsense" }
    )
  })

  it("refuses bad credentials", async () => {
    const bad = [
      {},
      { email: 1, password: 1 },
      { email: {}, password: [] },
      { email: "a@example.com" },
      { email: "a\u0000@example.com", password: "x" },
      { email: "a@example.com", password: "\u0000" },
      { email: "nobody@example.com", password: "wrong" },
      [],
    ]
    await expectRefused(
      [
        ...bad.map((body) => post("/auth/customer/emailpass", body)),
        ...bad.slice(0, 6).map((body) => post("/auth/customer/emailpass/register", body)),
        post("/auth/nobody/emailpass", { email: "a@example.com", password: "x" }),
        post("/auth/customer/emailpass/update", { password: "x" }),
        post("/auth/customer/emailpass/reset-password", { identifier: 1 }),
        post("/auth/customer/emailpass/reset-password", {}),
        post("/auth/session", {}),
        post("/auth/token/refresh", {}),
        get("/auth/customer/%00"),
        get("/auth/customer/%zz"),
      ],
      {}
    )
  })
}
