import type { Model } from "./model"
import { enteredOf, inputOf, optionsOf } from "./options"

const picture: Pick<Model, "kind" | "limits"> = {
  kind: "image",
  limits: { sizes: ["1024x1024", "1024x1536"], max_count: 4, has_seed: true, has_negative_prompt: false },
}
const speech: Pick<Model, "kind" | "limits"> = {
  kind: "speech",
  limits: {
    voices: [
      { id: "fr", name: "Français" },
      { id: "en", name: "English" },
    ],
    languages: ["fr"],
    speed: { min: 0.5, max: 2 },
  },
}
const music: Pick<Model, "kind" | "limits"> = { kind: "music", limits: { duration_s: { min: 5, max: 120 } } }
const film: Pick<Model, "kind" | "limits"> = {
  kind: "video",
  limits: { durations_s: [5, 10], aspect_ratios: ["9:16", "16:9"], resolutions: [720, 1080] },
}

describe("what a model lets be set", () => {
  it.each([
    ["a picture", picture, ["size", "count", "seed"]],
    ["speech", speech, ["voice", "speed"]],
    ["music", music, ["duration_s"]],
    ["a film", film, ["aspect_ratio", "resolution", "duration_s"]],
  ])("%s: what its limits name, where there is a choice", (_what, model, names) => {
    expect(optionsOf(model).map(({ name }) => name)).toEqual(names)
  })

  it("begins with the first of its choices, and with a length within its bounds", () => {
    expect(optionsOf(picture).map(({ usual }) => usual)).toEqual(["1024x1024", "1", ""])
    expect(optionsOf({ kind: "music", limits: { duration_s: { min: 20, max: 40 } } })[0]?.usual).toBe("20")
    expect(optionsOf({ kind: "sound_effect", limits: { duration_s: { min: 0.5, max: 3 } } })[0]?.usual).toBe("3")
  })
})

describe("what the API is asked for", () => {
  it("has numbers as numbers, and the text under the kind's own name", () => {
    expect(inputOf("image", picture, { prompt: "A fox", count: "2", seed: "7" })).toEqual({
      prompt: "A fox",
      size: "1024x1024",
      count: 2,
      seed: 7,
    })
    expect(inputOf("speech", speech, { prompt: "Bonjour", speed: "1.5" })).toEqual({
      text: "Bonjour",
      voice: "fr",
      speed: 1.5,
    })
  })

  it("leaves out what another model's settings left behind", () => {
    expect(inputOf("music", music, { prompt: "Piano", size: "1024x1024", voice: "fr" })).toEqual({
      prompt: "Piano",
      duration_s: 15,
    })
  })

  it("takes the usual choice for one that this model does not have", () => {
    expect(inputOf("image", picture, { prompt: "A fox", size: "9x9" })).toMatchObject({ size: "1024x1024" })
  })

  it("leaves what is no number to the backend, which says what to write", () => {
    expect(inputOf("music", music, { prompt: "Piano", duration_s: "long" })).toMatchObject({ duration_s: "long" })
  })

  it("gives back the settings it was made from", () => {
    const entered = { prompt: "A fox", size: "1024x1536", count: "3", seed: "7" }
    expect(enteredOf(inputOf("image", picture, entered))).toEqual(entered)
    expect(enteredOf({ text: "Bonjour", voice: { id: "fr" } })).toEqual({ prompt: "Bonjour" })
  })
})
