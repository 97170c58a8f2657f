import { CATEGORY_HANDLES } from "./data/categories"
import { products } from "./data/products"
import { DEFAULT_STOCK } from "./data/products/product"
import { regions, shippingOptions } from "./data/regions"
import { vatRates } from "./data/vat-rates"
import { drawPicture } from "./pictures/picture"
import { works } from "./pictures/works"
import { optionKeysOf, variantRowsOf } from "./product-rows"

describe("the data of the demo shop", () => {
  it("has at least thirty products, some in each category", () => {
    expect(products.length).toBeGreaterThanOrEqual(30)
    expect(new Set(products.map(({ category }) => category))).toEqual(new Set(CATEGORY_HANDLES))
    expect(new Set(products.map(({ handle }) => handle)).size).toBe(products.length)
  })

  it.each(products.map((product) => [product.handle, product] as const))("describes %s in full", (_, product) => {
    const rows = variantRowsOf(product)
    expect(rows.length).toBeGreaterThanOrEqual(2)
    expect(rows.length).toBeLessThanOrEqual(6)
    expect(new Set(rows.map(({ title }) => title.en)).size).toBe(rows.length)
    expect(new Set(rows.map(({ title }) => title.fr)).size).toBe(rows.length)
    for (const { variant } of rows) {
      expect(Object.keys(variant.choice).sort()).toEqual([...optionKeysOf(product)].sort())
      expect(variant.eur).toBeGreaterThan(0)
      expect(variant.usd).toBeGreaterThan(0)
      expect(variant.stock ?? DEFAULT_STOCK).toBeGreaterThanOrEqual(100)
    }
    expect(product.pictures.length).toBeGreaterThanOrEqual(2)
    for (const text of [product.title, product.subtitle, product.description]) {
      expect(text.en.trim().length).toBeGreaterThan(3)
      expect(text.fr.trim().length).toBeGreaterThan(3)
    }
    expect(product.description.fr).not.toBe(product.description.en)
  })

  it("has a SKU of its own for every variant", () => {
    const skus = products.flatMap(variantRowsOf).map(({ sku }) => sku)
    expect(new Set(skus).size).toBe(skus.length)
  })

  it("taxes every European country of its regions, and none twice", () => {
    const taxed = vatRates.map(({ country_code }) => country_code)
    const european = regions.filter(({ is_tax_inclusive }) => is_tax_inclusive).flatMap(({ countries }) => countries)
    expect([...european].sort()).toEqual([...taxed].sort())
    expect(new Set(taxed).size).toBe(taxed.length)
  })

  it("delivers to every region by at least two ways", () => {
    for (const { name } of regions) {
      expect(shippingOptions.filter(({ region }) => region === name).length).toBeGreaterThanOrEqual(2)
    }
  })

  it("draws pictures that need no font", () => {
    for (const spec of products.flatMap(({ pictures }) => pictures)) {
      const svg = drawPicture(spec)
      expect([/<text/, /font/, /NaN/, /undefined/].filter((flaw) => flaw.test(svg))).toEqual([])
    }
  })

  it("draws every work the same each time", () => {
    for (const work of Object.values(works)) expect(work() === work()).toBe(true)
  })
})
