import { inputOf, optionsOf } from "./order-input"

const picture = { kind: "image" as const, limits: { sizes: ["1024x1024", "1024x1536"], max_count: 4 } }
const music = { kind: "music" as const, limits: { duration_s: { min: 5, max: 120 } } }

describe("the input of an order", () => {
  it("holds what was chosen, and the usual of everything else", () => {
    expect(inputOf(picture, { prompt: " A mug ", chosen: { count: "2" } })).toEqual({
      prompt: "A mug",
      size: "1024x1024",
      count: 2,
    })
  })

  it("calls the prompt of speech its text, and leaves out what there is no choice of", () => {
    const speech = { kind: "speech" as const, limits: { languages: ["fr"], voices: [] } }
    expect(inputOf(speech, { prompt: "Bonjour", chosen: {} })).toEqual({ text: "Bonjour" })
  })

  it("takes a length with a comma, and none that is no number", () => {
    expect(inputOf(music, { prompt: "Calm", chosen: { duration_s: "7,5" } })).toEqual({
      prompt: "Calm",
      duration_s: 7.5,
    })
    expect(inputOf(music, { prompt: "Calm", chosen: { duration_s: "long" } })).toBeUndefined()
  })

  it("is none without a prompt", () => {
    expect(inputOf(picture, { prompt: "  ", chosen: {} })).toBeUndefined()
  })

  it("names the picture to start from, where the model takes one", () => {
    const prompt = "It at night"
    const film = { kind: "video" as const, limits: { first_image: "required" as const } }
    expect(inputOf(film, { prompt, chosen: {}, picture_id: "asset_1" })).toEqual({ prompt, image_asset_id: "asset_1" })
    expect(inputOf(film, { prompt, chosen: {} })).toBeUndefined()
    const image = { kind: "image" as const, limits: { reference: "optional" as const } }
    expect(inputOf(image, { prompt, chosen: {}, picture_id: "asset_1" })).toEqual({
      prompt,
      reference_asset_id: "asset_1",
    })
    expect(inputOf(image, { prompt, chosen: {} })).toEqual({ prompt })
    const none = { kind: "image" as const, limits: { reference: "none" as const } }
    expect(inputOf(none, { prompt, chosen: {}, picture_id: "asset_1" })).toEqual({ prompt })
  })

  it("has no options where a model leaves no choice", () => {
    expect(optionsOf({ sizes: ["1024x1024"], max_count: 1 })).toEqual([])
  })
})
