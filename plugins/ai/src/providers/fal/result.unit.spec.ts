import { readResult } from "./result"

const hosts = ["*.fal.media"]
const read = (result: object, details: Record<string, unknown> = { kind: "image" }) =>
  readResult(result, { id: "r1", details }, hosts)

const file = (name: string, content_type: string) => ({ url: `https://v3.fal.media/${name}`, content_type })

describe("the result of a request to fal", () => {
  it("is a picture, and never an address that the prompt holds", () => {
    expect(read({ images: [file("1.png", "image/png")], prompt: "https://evil.test/1.png" })).toEqual({
      state: "done",
      result: {
        files: [{ url: "https://v3.fal.media/1.png", allowed_hosts: hosts, mime_type: "image/png" }],
        usage: { images: 1 },
        provider_reference: "r1",
      },
    })
  })

  it.each([
    ["video", "video/mp4"],
    ["audio", "audio/wav"],
    ["audio_file", "audio/mpeg"],
  ])("is under %s", (field, type) => {
    const state = read({ [field]: file("1", type) }, { kind: "video", duration_s: 5 })
    expect(state).toMatchObject({ result: { files: [{ mime_type: type }], usage: { seconds: 5 } } })
  })

  it("leaves out pictures that were blackened, and is a refusal when all were", () => {
    const images = [file("1.png", "image/png"), file("2.png", "image/png")]

    expect(read({ images, has_nsfw_concepts: [true, false] })).toMatchObject({
      result: { files: [{ url: images[1]?.url }] },
    })
    expect(read({ images, has_nsfw_concepts: [true, true] })).toMatchObject({
      state: "failed",
      error: { kind: "content_refused" },
    })
  })

  it("is a failure without a file", () => {
    expect(read({ text: "hello" })).toMatchObject({ state: "failed", error: { kind: "unavailable" } })
  })

  it("cannot be read from something else", () => {
    expect(() => read({ images: [{ url: "javascript:alert(1)" }] })).toThrow()
  })
})
