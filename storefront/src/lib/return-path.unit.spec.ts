import fc from "fast-check"
import { returnOfReferer, returnPath, signInPath } from "./return-path"

describe("the way back after signing in", () => {
  it.each(["/checkout", "/account/orders/order_01ABC", "/products/tide-mug"])("goes to %s", (path) => {
    expect(returnPath(path)).toBe(path)
  })

  it.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/..//evil.example",
    "/a?b=c",
    "/a#b",
    "/a%2f",
    "/a\n",
    "",
    undefined,
    ["/checkout"],
    `/${"a".repeat(300)}`,
  ])("ignores %j", (asked) => {
    expect(returnPath(asked)).toBe("/account")
  })

  it("never leaves the place it is put behind", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (url, text) => {
        for (const asked of [url, text, `/${text}`, `//${text}`]) {
          const target = new URL(`/fr/fr${returnPath(asked)}`, "https://shop.example")
          expect(target.origin).toBe("https://shop.example")
          expect(target.pathname).toMatch(/^\/fr\/fr\//)
        }
      })
    )
  })

  it("is named in the address of the sign-in page", () => {
    expect(signInPath("/checkout")).toBe("/account/sign-in?return=%2Fcheckout")
    expect(signInPath("/cart", { isEnded: true })).toBe("/account/sign-in?ended=1&return=%2Fcart")
    expect(signInPath("/cart", { isEnded: true, isLost: true })).toBe("/account/sign-in?ended=lost&return=%2Fcart")
  })
})

describe("the way back of the sign-in page that somebody comes from", () => {
  it("is that of its address", () => {
    expect(returnOfReferer("https://shop.example/en/us/account/sign-in?ended=1&return=%2Fcheckout")).toBe("/checkout")
    expect(returnOfReferer("https://shop.example/fr/be/account/sign-up?return=/account/orders")).toBe("/account/orders")
  })

  it.each([
    null,
    "",
    "nonsense",
    "https://shop.example/en/us/account/sign-in",
    "https://shop.example/en/us/cart?return=/checkout",
    "https://shop.example/en/us/account/sign-in/more?return=/checkout",
  ])("is none when the browser says it came from %s", (referer) => {
    expect(returnOfReferer(referer)).toBeUndefined()
  })
})
