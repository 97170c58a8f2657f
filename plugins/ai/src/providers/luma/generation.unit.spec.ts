import { readGeneration } from "./generation"

const hosts = ["*.cdn-luma.com"]
const FILM = { kind: "video", duration_s: 5 }
const read = (generation: object, details: Record<string, unknown> = FILM) =>
  readGeneration({ id: "g1", ...generation }, { id: "g1", details }, hosts)

const assets = { video: "https://storage.cdn-luma.com/1.mp4", image: "https://storage.cdn-luma.com/1.jpg" }

describe("what became of a generation at Luma", () => {
  it.each(["queued", "dreaming"])("is that it is %s", (state) => {
    expect(read({ state })).toEqual({ state: "running" })
  })

  it("is the film, and not the picture of it", () => {
    expect(read({ state: "completed", assets })).toEqual({
      state: "done",
      result: {
        files: [{ url: assets.video, allowed_hosts: hosts }],
        usage: { seconds: 5 },
        provider_reference: "g1",
      },
    })
  })

  it("is the picture where that was ordered", () => {
    expect(read({ state: "completed", assets: { image: assets.image } }, { kind: "image" })).toMatchObject({
      result: { files: [{ url: assets.image }], usage: { images: 1 } },
    })
  })

  it.each([
    ["Prompt blocked by moderation", "content_refused"],
    ["Internal error", "unavailable"],
  ])("is that it failed: %s", (failure_reason, kind) => {
    expect(read({ state: "failed", failure_reason })).toMatchObject({ state: "failed", error: { kind } })
  })

  it("is that it made nothing", () => {
    expect(read({ state: "completed", assets: { image: assets.image } })).toMatchObject({ state: "failed" })
    expect(read({ state: "failed" })).toMatchObject({ error: { message: expect.stringContaining("not why") } })
  })
})
