import fc from "fast-check"
import { breadcrumbData, productData, scriptJson } from "./structured-data"

describe("JSON in a script", () => {
  it("cannot end the script, whatever it holds, and says the same", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, text) => {
        const json = scriptJson({ value, text: `</script><!--${text}` })
        expect(json).not.toMatch(/[<>&\u2028\u2029]/)
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ value, text: `</script><!--${text}` })))
      })
    )
  })
})

describe("the structured data", () => {
  const stocked = { manage_inventory: true, allow_backorder: false, inventory_quantity: 1, sku: "MUG-1", title: "Blue" }
  const price = { calculated_amount: 12.5, currency_code: "eur", is_calculated_price_tax_inclusive: true }

  it("of a product offers each variant that has a price, with its currency and availability", () => {
    const { offers } = productData(
      {
        title: "Mug",
        description: null,
        material: null,
        variants: [
          { ...stocked, calculated_price: price },
          { ...stocked, title: "Red", inventory_quantity: 0, calculated_price: price },
          { ...stocked, title: "Not sold here", calculated_price: null },
        ],
      },
      "https://shop.example/fr/fr/products/mug",
      []
    )
    expect(
      offers.map(({ name, price: amount, priceCurrency, availability }) => [name, amount, priceCurrency, availability])
    ).toEqual([
      ["Blue", 12.5, "EUR", "https://schema.org/InStock"],
      ["Red", 12.5, "EUR", "https://schema.org/OutOfStock"],
    ])
  })

  it("of the way to a page counts from one", () => {
    const { itemListElement } = breadcrumbData([
      { name: "Home", url: "https://shop.example/" },
      { name: "Mugs", url: "https://shop.example/mugs" },
    ])
    expect(itemListElement.map(({ position, name }) => [position, name])).toEqual([
      [1, "Home"],
      [2, "Mugs"],
    ])
  })
})
