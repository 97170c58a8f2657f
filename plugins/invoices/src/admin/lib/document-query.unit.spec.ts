import { documentQuery, isAmount, NO_FILTER } from "./document-query"

describe("the filter of documents", () => {
  it("asks for everything while nothing is chosen", () => {
    expect(Object.values(documentQuery(NO_FILTER)).filter((value) => value !== undefined)).toEqual([])
  })

  it("takes amounts as people write them", () => {
    const query = documentQuery({ ...NO_FILTER, series: "invoice", min_total: " 12,50", max_total: "100.5" })
    expect(query).toMatchObject({ series: "invoice", min_total: "12.50", max_total: "100.5" })
  })

  it.each(["1,", "-2", "ten", "1.23456"])("does not ask for %s", (typed) => {
    expect(isAmount(typed)).toBe(false)
    expect(documentQuery({ ...NO_FILTER, min_total: typed }).min_total).toBeUndefined()
  })
})
