import { picturePrompt, requestFor, textsOf } from "./product-texts"

const mug = {
  title: "Tide mug",
  subtitle: null,
  description: "Glazed\nby hand.",
  material: "Stoneware",
  options: [{ title: "Colour", values: [{ value: "Sand" }, { value: "Sea" }] }],
}

describe("what is asked for a product", () => {
  it("names the language in its first line, then what is known, one fact a line", () => {
    const [asked, ...facts] = requestFor("description", "fr", mug).split("\n")
    expect(asked).toContain("en français")
    expect(facts).toEqual([
      "Produit: Tide mug",
      "Description: Glazed by hand.",
      "Material: Stoneware",
      "Colour: Sand, Sea",
    ])
  })

  it("proposes a picture of what is known", () => {
    expect(picturePrompt(mug, "en")).toBe("Product photo: Tide mug, Stoneware. Soft light, plain background, no text.")
  })
})

describe("what an answer says", () => {
  it("is the first line of a title, without quotation marks", () => {
    expect(textsOf("title", " « Tasse Marée »\nune idée")).toEqual({ title: "Tasse Marée" })
  })

  it.each([
    ["SEO title: Tide mug\nMeta description: By hand.", "Tide mug", "By hand."],
    ["**Titre SEO :** Tasse Marée\n**Méta-description :** À la main.", "Tasse Marée", "À la main."],
    ["SEO title: Tide", "Tide", ""],
    ["SEO ti", "", ""],
  ])("of %j is what stands behind the names", (answer, seo_title, seo_description) => {
    expect(textsOf("seo", answer)).toEqual({ seo_title, seo_description })
  })
})
