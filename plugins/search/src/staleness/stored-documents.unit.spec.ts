import type { ProductDocument } from "../documents/product-document"
import { saysTheSame } from "./stored-documents"

const document = (id: string, title = "Lamp"): ProductDocument => ({
  id,
  title,
  keywords: "",
  description: "",
  sort_title: title.toLowerCase(),
  created_at: "2026-11-01T00:00:00.000Z",
  channel_ids: ["sc"],
  stock_channel_ids: ["sc"],
  collection_id: null,
  category_ids: [],
  category_facets: [],
  option_keys: [],
  option_facets: [],
  prices: { eur: 12.5, usd: 14 },
})

describe("documents made anew", () => {
  it("say the same as those stored, whatever their order and that of their fields", () => {
    const { prices, ...rest } = document("b")
    expect(
      saysTheSame([document("a"), { prices: { usd: 14, eur: 12.5 }, ...rest }], [{ ...rest, prices }, document("a")])
    ).toBe(true)
  })

  it("say something else when a text, a price or the stock changed, or one came or went", () => {
    const stored = [document("a")]
    expect(saysTheSame(stored, [document("a", "Lantern")])).toBe(false)
    expect(saysTheSame(stored, [{ ...document("a"), prices: { eur: 13, usd: 14 } }])).toBe(false)
    expect(saysTheSame(stored, [{ ...document("a"), stock_channel_ids: [] }])).toBe(false)
    expect(saysTheSame(stored, [])).toBe(false)
    expect(saysTheSame([], stored as ProductDocument[])).toBe(false)
  })
})
