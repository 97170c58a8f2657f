import { searchTexts } from "./search-texts"

const mug = { title: "Tide mug", subtitle: "Stoneware", description: null }

describe("what search engines are told of a product", () => {
  it("is what the merchant wrote for them in the language of the page", () => {
    const metadata = { seo_title_en: "A mug", seo_description_en: "By hand.", seo_title_fr: "Une tasse" }
    expect(searchTexts({ ...mug, metadata }, "en")).toEqual({ title: "A mug", description: "By hand." })
    expect(searchTexts({ ...mug, metadata }, "fr")).toEqual({ title: "Une tasse", description: "Stoneware" })
  })

  it("is what shoppers read where nothing is written, or no text", () => {
    const told = { title: "Tide mug", description: "Stoneware" }
    expect(searchTexts({ ...mug, metadata: null }, "en")).toEqual(told)
    expect(searchTexts({ ...mug, metadata: { seo_title_en: "", seo_description_en: 5 } }, "en")).toEqual(told)
  })
})
