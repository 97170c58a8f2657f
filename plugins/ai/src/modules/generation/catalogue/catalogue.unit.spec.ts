import { CAPABILITIES } from "../../../provider"
import type { Price } from "../pricing/price"
import { quoteOf } from "../pricing/quote"
import type { Work } from "../work"
import { CATALOGUE, modelKey, type CatalogueModel } from "."

const priced = CATALOGUE.filter((model): model is CatalogueModel & { price: Price } => model.price !== undefined)

/** Everything that a model can be asked for, in all its sizes and lengths. */
function everyWork(model: CatalogueModel): Work[] {
  const prompt = "A lighthouse at night"
  switch (model.capability) {
    case "chat":
      return [{ kind: "chat", model, request: { turns: [{ role: "user", content: prompt }], max_output_tokens: 100 } }]
    case "image":
      return model.sizes.flatMap((size) => {
        const [width = 0, height = 0] = size.split("x").map(Number)
        return [undefined, ...(model.qualities ?? [])].map((quality) => {
          return { kind: "image" as const, model, request: { prompt, width, height, count: 1, quality } }
        })
      })
    case "speech":
      return [{ kind: "speech", model, request: { text: prompt } }]
    case "music":
    case "sound_effect":
      return [{ kind: model.capability, model, request: { prompt, duration_s: model.duration_s.min } }]
    case "video":
      return model.durations_s.flatMap((duration_s) =>
        model.resolutions.map((resolution) => {
          const aspect_ratio = model.aspect_ratios[0] ?? "16:9"
          return { kind: "video" as const, model, request: { prompt, duration_s, aspect_ratio, resolution } }
        })
      )
  }
}

describe("the catalogue of models", () => {
  it("names each model once", () => {
    const keys = CATALOGUE.map(modelKey)
    expect(keys).toEqual([...new Set(keys)])
  })

  it.each(["dall-e-2", "dall-e-3", "gpt-image-1", "sora-2", "tts-1", "tts-1-hd"])(
    "does not offer %s, which is retired",
    (id) => {
      expect(CATALOGUE.some((model) => model.id === id)).toBe(false)
    }
  )

  it.each(priced.map((model) => [modelKey(model), model] as const))(
    "prices all that %s can be asked for",
    (_, model) => {
      const quotes = everyWork(model).map((work) => quoteOf(work, model.price))
      expect(quotes.length).toBeGreaterThan(0)
      const isFree = model.provider === "local"
      for (const { micros } of quotes) expect(isFree ? micros === 0 : micros > 0).toBe(true)
    }
  )

  it("says of each price where it is from, and when it was looked at", () => {
    for (const { price } of priced) {
      expect(price.source).not.toBe("")
      expect(price.checked_on).toMatch(/^20\d\d-\d\d-\d\d$/)
      for (const { micros } of price.components) expect(Number.isSafeInteger(micros)).toBe(true)
    }
  })

  it("makes everything locally", () => {
    const local = CATALOGUE.filter(({ provider }) => provider === "local").map(({ capability }) => capability)
    expect([...new Set(local)]).toEqual(CAPABILITIES)
  })
})
