import { CATALOGUE, modelKey } from "../../modules/generation/catalogue"
import { FAL_MODELS } from "../../providers/fal/models"
import { REPLICATE_MODELS } from "../../providers/replicate/models"

const known = new Map([
  ["fal", FAL_MODELS],
  ["replicate", REPLICATE_MODELS],
])

const hosted = CATALOGUE.filter(({ provider }) => known.has(provider)).map((model) => [modelKey(model), model] as const)

describe("a hosted model of the catalogue", () => {
  it.each(hosted)("%s can be ordered with all that the catalogue offers of it", (_key, model) => {
    const fields = known.get(model.provider)?.[model.id]?.fields

    expect(fields).toHaveProperty("prompt")
    const takesPicture = Boolean(fields?.picture ?? fields?.pictures)
    if (model.capability === "image") {
      expect(fields?.size ?? fields?.aspect_ratio ?? fields?.width).toBeDefined()
      expect(!model.has_seed || Boolean(fields?.seed)).toBe(true)
      expect(model.reference === "none" || takesPicture).toBe(true)
      expect(model.max_count === 1 || Boolean(fields?.count)).toBe(true)
    }
    if (model.capability === "video") expect(model.first_image === "none" || takesPicture).toBe(true)
  })

  it("is there to be looked at", () => {
    expect(hosted.length).toBeGreaterThan(0)
  })
})
