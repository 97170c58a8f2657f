import { filteredPath, isFilteredPath, pageKind } from "./page-kind"

describe("how a page is made", () => {
  it.each([
    ["/fr/fr", ""],
    ["/fr/fr", "?utm_source=letter"],
    ["/fr/fr/products", ""],
    ["/fr/fr/products/tide-mug", ""],
    ["/fr/fr/products/tide-mug", "?variant=1"],
    ["/en/us/categories/posters", ""],
    ["/en/us/collections/shoreline", ""],
  ])("%s%s once for everybody", (pathname, search) => {
    expect(pageKind(pathname, search)).toBe("static")
  })

  it.each([
    ["/fr/fr/products", "?page=2"],
    ["/en/us/categories/posters", "?sort=price_asc"],
    ["/en/us/collections/shoreline", "?page=2"],
  ])("%s%s by the listing's twin", (pathname, search) => {
    expect(pageKind(pathname, search)).toBe("filtered")
  })

  it.each([
    "/fr/fr/cart",
    "/fr/fr/checkout",
    "/fr/fr/search",
    "/fr/fr/orders/order_1",
    "/fr/fr/categories",
    "/fr/fr/products/a/b",
  ])("%s for each request", (pathname) => {
    expect(pageKind(pathname, "")).toBe("dynamic")
  })

  it("knows the twin of a listing", () => {
    expect(filteredPath("/fr/fr/categories/posters")).toBe("/fr/fr/filtered/categories/posters")
    expect(isFilteredPath("/fr/fr/filtered/categories/posters")).toBe(true)
    expect(isFilteredPath("/fr/fr/categories/filtered")).toBe(false)
  })
})
