import fc from "fast-check"
import { queryInOtherLanguage, queryOfPage, pathWithinPlace, preferredBase, preferredLanguage } from "./place-path"

describe("the path within a place", () => {
  it.each([
    ["/fr/fr", ""],
    ["/fr/fr/", ""],
    ["/en/us/cart", "/cart"],
    ["/en/us/products/tide-mug", "/products/tide-mug"],
  ])("of %s is %j", (pathname, within) => {
    expect(pathWithinPlace(pathname)).toBe(within)
  })
})

describe("the preferred language", () => {
  it.each([
    [null, "en"],
    ["", "en"],
    ["de-DE,de;q=0.9", "en"],
    ["fr", "fr"],
    ["fr-CA,en;q=0.8", "fr"],
    ["en-GB,fr;q=0.8", "en"],
    ["de,fr;q=0.4,en;q=0.7", "en"],
    ["de,fr;q=0.9,en;q=0.7", "fr"],
  ])("for %j is %s", (header, language) => {
    expect(preferredLanguage(header)).toBe(language)
  })

  it("is one of ours whatever the browser sends", () => {
    fc.assert(fc.property(fc.string(), (header) => ["fr", "en"].includes(preferredLanguage(header))))
  })
})

describe("the preferred place", () => {
  it("is what was chosen last", () => {
    expect(preferredBase("en/fr", "fr")).toBe("/en/fr")
  })

  it.each([undefined, "", "xx/fr", "fr", "fr/../..", "fr/FR", "fr/fra"])("ignores the cookie %j", (cookie) => {
    expect(preferredBase(cookie, "fr")).toBe("/fr/fr")
  })
})

describe("the query of the page that a form was sent from", () => {
  it("is that of the very page", () => {
    expect(queryOfPage("/search", "https://shop.example/en/us/search?q=mug&page=2")).toBe("?q=mug&page=2")
    expect(queryOfPage("", "https://shop.example/en/us?x=1")).toBe("?x=1")
  })

  it.each([null, "", "nonsense", "https://shop.example/", "https://shop.example/en/us/cart?q=mug"])(
    "is empty when the browser says it came from %s",
    (referer) => expect(queryOfPage("/search", referer)).toBe("")
  )
})

describe("the query that a link to another language leaves out", () => {
  it("is that of the same page in the language before", () => {
    expect(queryInOtherLanguage("/fr/us/search", "https://shop.example/en/us/search?q=mug")).toBe("?q=mug")
  })

  it.each([
    ["/en/us/search", "https://shop.example/en/us/search?q=mug"],
    ["/fr/fr/search", "https://shop.example/en/us/search?q=mug"],
    ["/fr/us/cart", "https://shop.example/en/us/search?q=mug"],
    ["/fr/us/search", "https://shop.example/xx/us/search?q=mug"],
    ["/fr/us/search", "https://shop.example/en/us/search"],
    ["/search", "https://shop.example/en/us/search?q=mug"],
    ["/fr/us/search", "nonsense"],
    ["/fr/us/search", null],
  ])("is empty for %s from %s", (pathname, referer) => {
    expect(queryInOtherLanguage(pathname, referer)).toBe("")
  })
})
