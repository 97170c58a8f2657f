import { CATALOGUE } from "."
import { readOwnModels } from "./own-models"

const painter = {
  ...{ provider: "replicate", id: "someone/painter:5c7d", name: "Painter", capability: "image", sizes: ["1024x1024"] },
  input: { fields: { prompt: "text" }, fixed: { output_format: "png" } },
}
const film = {
  ...{ provider: "fal", id: "fal-ai/film", name: "Film", capability: "video", durations_s: [5, 10] },
  ...{ aspect_ratios: ["16:9"], resolutions: [720] },
  input: { fields: { prompt: "prompt", duration_text: "duration" } },
}
const read = (...models: unknown[]) => readOwnModels(models, CATALOGUE)

describe("models that the merchant names", () => {
  it("are none where none is named", () => {
    expect(readOwnModels(undefined, CATALOGUE)).toEqual({ models: [], inputs: new Map() })
  })

  it("become rows of the catalogue without a price, and what their hosts are told", () => {
    const { models, inputs } = read(painter, film)
    expect(models).toEqual([
      expect.objectContaining({
        ...{ provider: "replicate", id: "someone/painter:5c7d", sizes: ["1024x1024"], max_count: 1 },
        ...{ has_seed: false, reference: "none", max_prompt_characters: 2_000 },
      }),
      expect.objectContaining({ provider: "fal", id: "fal-ai/film", first_image: "none" }),
    ])
    for (const model of models) expect(model).not.toHaveProperty("input")
    expect(models.some((model) => "price" in model)).toBe(false)
    expect([...inputs]).toEqual([
      ["replicate", { "someone/painter:5c7d": painter.input }],
      ["fal", { "fal-ai/film": film.input }],
    ])
  })

  it("may be of any provider, and then have no input", () => {
    const chat = {
      ...{ provider: "ollama", id: "llama", name: "Llama", capability: "chat" },
      ...{ context_tokens: 8_000, max_output_tokens: 2_000 },
    }
    expect(read(chat)).toEqual({ models: [chat], inputs: new Map() })
  })

  it.each<[string, unknown, RegExp]>([
    ["are no list", "painter", /models of @webox\/ai/],
    ["have no name", [{ ...painter, name: "" }], /0\.name/],
    ["make what nobody knows", [{ ...painter, capability: "dance" }], /0\.capability/],
    ["have a word that is misspelt", [{ ...painter, has_sed: true }], /has_sed/],
    ["have a field for what is no word", [{ ...painter, input: { fields: { prompt: "p", mood: "m" } } }], /mood/],
    ["do not say what they are told", [{ ...painter, input: undefined }], /0\.input: say how/],
    ["are told no prompt", [{ ...painter, input: { fields: {} } }], /field for prompt/],
    ["have a seed without a field", [{ ...painter, has_seed: true }], /field for seed/],
    ["have sizes without a field", [{ ...painter, sizes: ["1024x1024", "512x512"] }], /field for size/],
    ["start from a picture without a field", [{ ...painter, reference: "optional" }], /field for picture/],
    ["have lengths without a field", [{ ...film, input: { fields: { prompt: "p" } } }], /field for duration_s/],
    ["are of a provider that takes no input", [{ ...painter, provider: "openai" }], /only models of replicate and fal/],
    ["have a price, which the admin sets", [{ ...painter, price: {} }], /price/],
    ["are named twice", [painter, painter], /someone\/painter:5c7d is there already/],
    ["are in the catalogue", [{ ...painter, id: "black-forest-labs/flux-schnell" }], /is there already/],
  ])("are refused at the start when they %s", (_what, option, fault) => {
    expect(() => readOwnModels(option, CATALOGUE)).toThrow(fault)
  })
})
