import { isDocument, mayBeMissingLate, passOn } from "./late-missing"

describe("a page that may find out late that it is missing", () => {
  it.each([
    ["/fr/fr/orders/order_1", ""],
    ["/fr/fr/account/orders/order_1", ""],
    ["/fr/fr/account/nothing", ""],
    ["/fr/fr/studio/gen_1", ""],
    ["/en/us/products", "page=999"],
    ["/en/us/search", "q=mug&page=2"],
  ])("is %s?%s", (path, query) => {
    expect(mayBeMissingLate(path, new URLSearchParams(query))).toBe(true)
  })

  it.each([
    ["/fr/fr", ""],
    ["/fr/fr/cart", "notice=added"],
    ["/fr/fr/account", ""],
    ["/fr/fr/orders", ""],
    ["/fr/fr/products", "q=page"],
  ])("is not %s?%s", (path, query) => {
    expect(mayBeMissingLate(path, new URLSearchParams(query))).toBe(false)
  })

  it("is asked for by a browser that loads a whole page, not by Next for its data", () => {
    expect(isDocument(new Headers({ accept: "text/html,application/xhtml+xml,*/*;q=0.8" }))).toBe(true)
    expect(isDocument(new Headers({ accept: "*/*" }))).toBe(false)
    expect(isDocument(new Headers())).toBe(false)
  })

  it("is passed on with its cookies and its way elsewhere, and without what concerns one connection", () => {
    const headers = new Headers({ location: "/fr/fr/account/ended?return=/x", connection: "close", "x-own": "1" })
    headers.append("set-cookie", "a=1")
    headers.append("set-cookie", "b=2")
    const { init } = passOn(new Response(null, { status: 307, headers }), "https://shop.example")
    const passed = new Headers(init.headers)
    expect(init.status).toBe(307)
    expect(passed.getSetCookie()).toEqual(["a=1", "b=2"])
    expect([...passed.keys()].sort()).toEqual(["location", "set-cookie", "set-cookie"])
    expect(passed.get("location")).toBe("https://shop.example/fr/fr/account/ended?return=/x")
  })
})
