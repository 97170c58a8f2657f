import type { CatalogueModel } from "./catalogue"
import { offerOf } from "./offer"
import type { ModelSetting } from "./settings/model-settings"

const price = { source: "a test", checked_on: "2026-11-22", components: [{ unit: "image" as const, micros: 40_000 }] }
const model: CatalogueModel = {
  provider: "stability",
  id: "core",
  name: "Core",
  capability: "image",
  sizes: ["1024x1024"],
  max_count: 1,
  max_prompt_characters: 100,
  has_negative_prompt: true,
  has_seed: true,
  reference: "none",
  price,
}
const setting: ModelSetting = {
  model_key: "stability/core",
  is_on: true,
  components: null,
  fee_micros: 0,
  fallbacks: [],
  created_by: null,
  created_at: new Date("2026-11-20T10:00:00Z"),
}
const now = { isConfigured: true, today: new Date("2026-11-22T12:00:00Z"), usual_fee_micros: 0 }

describe("whether a model is offered", () => {
  it("it is with a key and a price", () => {
    expect(offerOf(model, undefined, now)).toMatchObject({ key: "stability/core", refusal: undefined, fee_micros: 0 })
  })

  it("it is not without a key, without a price, or when the merchant says no", () => {
    expect(offerOf(model, undefined, { ...now, isConfigured: false }).refusal).toBe("not_configured")
    expect(offerOf({ ...model, price: undefined }, setting, now).refusal).toBe("price_unknown")
    expect(offerOf(model, { ...setting, is_on: false }, now).refusal).toBe("switched_off")
  })

  it("asks the usual fee until the merchant says another one of it, be that none", () => {
    const usual = { ...now, usual_fee_micros: 7 }
    expect(offerOf(model, undefined, usual).fee_micros).toBe(7)
    expect(offerOf(model, setting, usual).fee_micros).toBe(0)
  })

  it("the merchant's price counts, and fills in for one that is not known", () => {
    const components = [{ unit: "image" as const, micros: 99 }]
    for (const row of [model, { ...model, price: undefined }]) {
      const offer = offerOf(row, { ...setting, components, fee_micros: 5 }, now)
      expect(offer).toMatchObject({ refusal: undefined, fee_micros: 5, price: { components, source: "the merchant" } })
      expect(offer.price?.checked_on).toBe("2026-11-20")
    }
  })

  it.each([
    ["2026-11-21", "ended", false],
    ["2026-11-22", undefined, true],
    ["2027-01-20", undefined, true],
    ["2027-02-20", undefined, false],
  ])("one that ends on %s is %s, and ends soon: %s", (ends_on, refusal, ends_soon) => {
    expect(offerOf({ ...model, ends_on }, setting, now)).toMatchObject({ refusal, ends_soon })
  })
})
