import { hostedInput } from "./hosted-model"
import { imageWords, musicWords, videoWords } from "./hosted-words"

const picture = { prompt: "a fox", width: 1920, height: 1080, count: 1 }
const given = { content: Buffer.from("given"), mime_type: "image/png" }

describe("the input of a hosted model", () => {
  it("calls things as the model does, and leaves out what it does not know", () => {
    const model = {
      fields: { prompt: "text", aspect_ratio: "shape", count: "n" },
      fixed: { output_format: "png" },
    } as const

    expect(hostedInput(model, imageWords({ ...picture, count: 2, seed: 5 }))).toEqual({
      text: "a fox",
      shape: "16:9",
      n: 2,
      output_format: "png",
    })
  })

  it("says in the prompt what a model has no field for", () => {
    const words = imageWords({ ...picture, negative_prompt: "snow" })

    expect(hostedInput({ fields: { prompt: "prompt" } }, words)).toEqual({ prompt: "a fox\n\nAvoid: snow" })
    expect(hostedInput({ fields: { prompt: "prompt", negative_prompt: "no" } }, words)).toEqual({
      prompt: "a fox",
      no: "snow",
    })
  })

  it("holds a picture that was given, alone or in a list", () => {
    const words = imageWords({ ...picture, reference: given })
    const uri = `data:image/png;base64,${given.content.toString("base64")}`

    expect(hostedInput({ fields: { picture: "image" } }, words)).toEqual({ image: uri })
    expect(hostedInput({ fields: { pictures: "images" } }, words)).toEqual({ images: [uri] })
  })

  it.each([
    ["a picture", imageWords({ ...picture, reference: given })],
    ["a picture to begin a film with", videoWords({ prompt: "a", image: given, duration_s: 5, aspect_ratio: "1:1" })],
    ["two files", imageWords({ ...picture, count: 2 })],
  ])("is refused when it holds %s that the model does not take", (_what, words) => {
    expect(() => hostedInput({ fields: { prompt: "prompt" } }, words)).toThrow(
      expect.objectContaining({ kind: "invalid_request", is_surely_not_accepted: true })
    )
  })

  it("tells a length in figures or in letters", () => {
    const film = videoWords({ prompt: "a", duration_s: 5, aspect_ratio: "9:16", resolution: 720 })

    expect(hostedInput({ fields: { duration_text: "duration", resolution: "resolution" } }, film)).toEqual({
      duration: "5",
      resolution: "720p",
    })
    expect(hostedInput({ fields: { duration_s: "seconds" } }, musicWords({ prompt: "a", duration_s: 30 }))).toEqual({
      seconds: 30,
    })
  })
})
