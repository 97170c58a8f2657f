import { isFiltered, readListingQuery, withoutFilters, writeListingQuery } from "./listing-query"

const nothing = {
  q: "",
  categories: [],
  options: [],
  priceMin: "",
  priceMax: "",
  isInStock: false,
  sort: undefined,
  page: 1,
}

describe("the query of a listing", () => {
  it("reads what a form sends, empty fields and all", () => {
    expect(readListingQuery({})).toEqual(nothing)
    expect(readListingQuery({ q: "", price_min: "", price_max: "", sort: "", page: "", availability: "" })).toEqual(
      nothing
    )
    expect(
      readListingQuery({
        q: " affiche  étoile ",
        category: "posters",
        option: ["colour:sage", "colour:ink", "colour:sage"],
        price_min: "12,5",
        price_max: "1 200",
        availability: "in_stock",
        sort: "price_asc",
        page: "3",
      })
    ).toEqual({
      q: "affiche  étoile",
      categories: ["posters"],
      options: ["colour:sage", "colour:ink"],
      priceMin: "12.5",
      priceMax: "1200",
      isInStock: true,
      sort: "price_asc",
      page: 3,
    })
  })

  it.each([
    { price_min: "-1" },
    { price_min: "abc" },
    { price_max: "1e5" },
    { sort: "cheapest" },
    { option: "colour" },
    { option: "a:b:c" },
    { category: "../x" },
    { availability: "soon" },
    { unknown: "x" },
  ])("leaves out %j", (parameters) => {
    expect(readListingQuery(parameters)).toEqual(nothing)
  })

  it.each(["0", "-1", "1.5", "x", "401", "99999"])("knows no page %s", (page) => {
    expect(readListingQuery({ page })).toBeUndefined()
  })

  it("takes two prices in either order, and no more text or choices than anybody needs", () => {
    expect(readListingQuery({ price_min: "50", price_max: "9" })).toMatchObject({ priceMin: "9", priceMax: "50" })
    expect(readListingQuery({ q: "x".repeat(500) })?.q).toHaveLength(200)
    const option = Array.from({ length: 80 }, (_, index) => `size:${index}`)
    expect(readListingQuery({ option })?.options).toHaveLength(50)
  })

  it("is written as it was read", () => {
    const text = "?q=t%C3%A9&category=home&price_min=5&option=colour%3Asage&availability=in_stock&sort=title&page=2"
    const parameters = Object.fromEntries(new URLSearchParams(text))
    const query = readListingQuery(parameters)
    if (!query) throw new Error("This query has a page.")

    expect(writeListingQuery(query)).toBe(text)
    expect(isFiltered(query)).toBe(true)
    expect(writeListingQuery(withoutFilters(query))).toBe("?q=t%C3%A9&sort=title")
    expect(isFiltered(withoutFilters(query))).toBe(false)
    expect(writeListingQuery({ ...nothing })).toBe("")
  })
})
