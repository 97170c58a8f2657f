import { needsWholePage } from "./whole-page"

const asked = (headers: Record<string, string>) => new Headers({ accept: "*/*", "sec-fetch-dest": "empty", ...headers })
const from = (path: string) => ({ referer: `https://shop.example${path}` })

describe("a page of a visitor's own that the router asks for", () => {
  it.each(["/cart", "/checkout", "/account", "/account/orders", "/orders/order_1", "/studio"])(
    "is loaded whole from a page made for everybody: %s",
    (path) => {
      expect(needsWholePage(`/fr/fr${path}`, asked(from("/fr/fr/products/tide-mug")))).toBe(true)
      expect(needsWholePage(`/fr/fr${path}`, asked({}))).toBe(true)
    }
  )

  it("is shown in the open document from another such page, in any language", () => {
    expect(needsWholePage("/fr/fr/checkout", asked(from("/fr/fr/cart")))).toBe(false)
    expect(needsWholePage("/en/fr/account", asked(from("/fr/fr/account?next=1")))).toBe(false)
  })

  it("is not asked for by the router when a browser loads it, or when who asks is no browser", () => {
    expect(needsWholePage("/fr/fr/cart", asked({ accept: "text/html,*/*", "sec-fetch-dest": "document" }))).toBe(false)
    expect(needsWholePage("/fr/fr/cart", new Headers({ accept: "*/*" }))).toBe(false)
  })

  it.each(["", "/products/tide-mug", "/search", "/cartoons"])("is not one made for everybody: %s", (path) => {
    expect(needsWholePage(`/fr/fr${path}`, asked(from("/fr/fr")))).toBe(false)
  })
})
