import { CATALOGUE, type CatalogueModel } from "./catalogue"
import type { Work } from "./work"
import { workProblem } from "./work-problem"

function model<C extends CatalogueModel["capability"]>(key: string, capability: C) {
  const found = CATALOGUE.find((row) => `${row.provider}/${row.id}` === key)
  if (found?.capability !== capability) throw new Error(`${key} is not in the catalogue.`)
  return found as Extract<CatalogueModel, { capability: C }>
}

const image = (key: string, change: object = {}): Work => ({
  kind: "image",
  model: model(key, "image"),
  request: { prompt: "a cat", width: 1024, height: 1024, count: 1, ...change },
})
const video = (key: string, change: object = {}): Work => ({
  kind: "video",
  model: model(key, "video"),
  request: { prompt: "a cat", duration_s: 5, aspect_ratio: "9:16", resolution: 720, ...change },
})
const speech = (key: string, change: object = {}): Work => ({
  kind: "speech",
  model: model(key, "speech"),
  request: { text: "Bonjour", ...change },
})
const chat = (turns: { role: "user" | "assistant"; content: string }[], max_output_tokens = 100): Work => ({
  kind: "chat",
  model: model("anthropic/claude-sonnet-5", "chat"),
  request: { turns, max_output_tokens },
})
const picture = { content: Buffer.alloc(1), mime_type: "image/png" }

describe("what a model can be asked for", () => {
  it.each([
    image("openai/gpt-image-2", { quality: "high", count: 4, reference: picture }),
    image("stability/core", { negative_prompt: "dogs", seed: 7 }),
    speech("elevenlabs/eleven_v3", { speed: 1.1, language: "fr" }),
    video("runway/gen4_turbo", { image: picture }),
    video("local/local-video", { resolution: 1080 }),
    chat([{ role: "user", content: "Hello" }]),
  ])("takes what it has ($kind, $model.name)", (work) => {
    expect(workProblem(work)).toBeUndefined()
  })

  it.each<[string, Work, RegExp]>([
    ["an empty prompt", image("openai/gpt-image-2", { prompt: "  " }), /^prompt: write something/],
    ["a NUL character", image("openai/gpt-image-2", { prompt: "a\0b" }), /^prompt: .*NUL/],
    [
      "a prompt that is too long",
      image("runway/gen4_image", { prompt: "é".repeat(1_001) }),
      /^prompt: .*1000 characters/,
    ],
    ["a size that it lacks", image("openai/gpt-image-2", { width: 8 }), /^size: write one of 1024x1024, /],
    ["a quality that it lacks", image("stability/core", { quality: "high" }), /^quality: this model has none/],
    ["too many", image("openai/gpt-image-2", { count: 5 }), /^count: .*1 to 4/],
    ["none", image("openai/gpt-image-2", { count: 0 }), /^count: /],
    ["a seed where it takes none", image("openai/gpt-image-2", { seed: 1 }), /^seed: .*does not take/],
    ["a voice that it lacks", speech("openai/gpt-4o-mini-tts", { voice: "x" }), /^voice: write one of alloy/],
    ["a speed where it takes none", speech("openai/gpt-4o-mini-tts", { speed: 1 }), /^speed: /],
    ["a speed that is too fast", speech("elevenlabs/eleven_v3", { speed: 3 }), /^speed: .*0.7 to 1.2/],
    [
      "a picture without the one it starts from",
      image("runway/gen4_image_turbo", { width: 1280, height: 720 }),
      /^reference_asset_id: .*starts from/,
    ],
    ["a film without its picture", video("runway/gen4_turbo"), /^image_asset_id: .*begins with a picture/],
    [
      "a picture where it takes none",
      video("fal/fal-ai/pika/v2.2/text-to-video", { image: picture }),
      /^image_asset_id/,
    ],
    ["a length that it lacks", video("local/local-video", { duration_s: 7 }), /^duration_s: write one of 5, 10, 15/],
    ["a chat that the assistant ended", chat([{ role: "assistant", content: "Hi" }]), /^content: /],
    ["too long an answer", chat([{ role: "user", content: "Hi" }], 1_000_000), /^max_output_tokens: /],
    ["too long a chat", chat([{ role: "user", content: "a".repeat(300_000) }]), /too long for this model/],
  ])("refuses %s, and says what to write", (_, work, sentence) => {
    const problem = workProblem(work)
    expect(problem?.reason).toMatch(sentence)
    expect(problem?.reason.startsWith(problem.issues[0].field)).toBe(true)
  })
})
