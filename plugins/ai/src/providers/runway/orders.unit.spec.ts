import { filmOrder, pictureOrder } from "./orders"

const film = { prompt: "a fox runs", duration_s: 5, aspect_ratio: "9:16" as const }
const picture = { prompt: "a fox", width: 1024, height: 1024, count: 1 }
const given = { content: Buffer.from("given"), mime_type: "image/png" }

describe("an order at Runway", () => {
  it("is a film of a text", () => {
    expect(filmOrder("gen4.5", film)).toMatchObject({
      path: "/v1/text_to_video",
      body: { model: "gen4.5", promptText: "a fox runs", ratio: "720:1280", duration: 5 },
    })
  })

  it("is a film of a picture", () => {
    expect(filmOrder("gen4_turbo", { ...film, image: given })).toMatchObject({
      path: "/v1/image_to_video",
      body: { promptImage: `data:image/png;base64,${given.content.toString("base64")}` },
    })
  })

  it.each([
    ["16:9", 1080, "1920:1080"],
    ["16:9", 720, "1280:720"],
    ["16:9", undefined, "1280:720"],
    ["1:1", 1080, "960:960"],
  ] as const)("of %s and %s lines is of %s", (aspect_ratio, resolution, size) => {
    expect(filmOrder("veo3.1", { ...film, aspect_ratio, resolution }).body.ratio).toBe(size)
  })

  it.each([
    [1920, 1080, "1920:1080"],
    [1080, 1920, "1080:1920"],
    [720, 720, "720:720"],
    [512, 512, "1024:1024"],
    [400, 300, "1440:1080"],
  ])("is a picture of %i x %i as %s", (width, height, size) => {
    expect(pictureOrder("gen4_image", { ...picture, width, height }).body.ratio).toBe(size)
  })

  it("is not for two pictures at once", () => {
    expect(() => pictureOrder("gen4_image", { ...picture, count: 2 })).toThrow(
      expect.objectContaining({ kind: "invalid_request" })
    )
  })
})
