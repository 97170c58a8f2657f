import fc from "fast-check"
import type { ChatModel, ImageModel, SpeechModel, VideoModel } from "../catalogue/model"
import type { Work } from "../work"
import type { Price } from "./price"
import { costOfWork, quoteOf, usageAtMost } from "./quote"

const where = { source: "a test", checked_on: "2026-11-22" }
const row = { provider: "openai", id: "a-model", name: "A model" }

const chat: ChatModel = { ...row, capability: "chat", context_tokens: 100_000, max_output_tokens: 4_000 }
const image: ImageModel = {
  ...row,
  capability: "image",
  sizes: ["1024x1024", "1024x1536"],
  qualities: ["medium", "high"],
  max_count: 4,
  max_prompt_characters: 4_000,
  has_negative_prompt: false,
  has_seed: false,
  reference: "optional",
  reference_tokens: 300,
  tokens_per_image: { "1024x1024": { medium: 1_000, high: 4_000 }, "1024x1536": { medium: 1_500, high: 6_000 } },
}
const tokenPrice: Price = {
  ...where,
  components: [
    { unit: "input_token", micros: 5_000_000 },
    { unit: "image_input_token", micros: 8_000_000 },
    { unit: "image_output_token", micros: 30_000_000 },
  ],
}

describe("a quote", () => {
  it("of a picture that is paid by tokens counts those of its size and quality", () => {
    const request = { prompt: "", width: 1024, height: 1024, count: 2, quality: "high" }
    expect(usageAtMost({ kind: "image", model: image, request })).toMatchObject({
      images: 2,
      image_output_tokens: 8_000,
    })
    expect(quoteOf({ kind: "image", model: image, request }, tokenPrice).micros).toBe(16 * 5 + 8_000 * 30)
  })

  it("of a picture whose quality is left to the provider counts the dearest", () => {
    const request = { prompt: "", width: 1024, height: 1536, count: 1 }
    expect(usageAtMost({ kind: "image", model: image, request }).image_output_tokens).toBe(6_000)
  })

  it("of a picture that starts from another counts that one too", () => {
    const reference = { content: Buffer.alloc(1), mime_type: "image/png" }
    const request = { prompt: "", width: 1024, height: 1024, count: 1, quality: "medium", reference }
    expect(quoteOf({ kind: "image", model: image, request }, tokenPrice).micros).toBe(16 * 5 + 300 * 8 + 1_000 * 30)
  })

  it("of speech goes by characters, or by the provider's credits", () => {
    const model: SpeechModel = {
      ...row,
      capability: "speech",
      voices: [{ id: "alloy", name: "Alloy" }],
      languages: ["fr", "en"],
      max_characters: 5_000,
      credits_per_character: 0.5,
    }
    const work: Work = { kind: "speech", model, request: { text: "été 🌞" } }
    const byCharacter: Price = { ...where, components: [{ unit: "character", micros: 15_000_000 }] }
    const byCredit: Price = { ...where, components: [{ unit: "provider_credit", micros: 100 }] }
    expect(quoteOf(work, byCharacter).micros).toBe(5 * 15)
    expect(quoteOf(work, byCredit).micros).toBe(3 * 100)
    expect(costOfWork(work, byCredit, { provider_credits: 2 })).toMatchObject({ micros: 200, is_estimated: false })
  })

  it("of a film goes by its seconds and its resolution", () => {
    const model: VideoModel = {
      ...row,
      capability: "video",
      durations_s: [5, 10],
      aspect_ratios: ["9:16"],
      resolutions: [720, 1080],
      first_image: "optional",
      max_prompt_characters: 1_000,
    }
    const price: Price = {
      ...where,
      components: [
        { unit: "second", micros: 50_000, when: { resolution: 720 } },
        { unit: "second", micros: 80_000, when: { resolution: 1080 } },
      ],
    }
    const request = { prompt: "a cat", duration_s: 5, aspect_ratio: "9:16" as const, resolution: 1080 }
    expect(quoteOf({ kind: "video", model, request }, price).micros).toBe(400_000)
    expect(() => quoteOf({ kind: "video", model, request: { ...request, resolution: 360 } }, price)).toThrow(RangeError)
  })

  it("of a chat is never below what the same chat may cost, however its text is cut into tokens", () => {
    const price: Price = {
      ...where,
      components: [
        { unit: "input_token", micros: 3_000_000 },
        { unit: "output_token", micros: 15_000_000 },
      ],
    }
    const used = fc.record({
      content: fc.string({ unit: "binary", maxLength: 200 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      output: fc.integer({ min: 0, max: 4_000 }),
    })
    fc.assert(
      fc.property(used, ({ content, share, output }) => {
        const request = { turns: [{ role: "user" as const, content }], max_output_tokens: 4_000 }
        const work: Work = { kind: "chat", model: chat, request }
        const input_tokens = Math.floor(Buffer.byteLength(content, "utf8") * share) + 8
        const cost = costOfWork(work, price, { input_tokens, output_tokens: output })
        expect(cost.micros).toBeLessThanOrEqual(quoteOf(work, price).micros)
      })
    )
  })
})
