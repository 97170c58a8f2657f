import { readPrediction } from "./prediction"

const hosts = ["replicate.delivery"]
const task = { id: "p1", details: { kind: "image" } }
const read = (prediction: object, details = task.details) =>
  readPrediction({ id: "p1", ...prediction }, { ...task, details }, hosts)

const URL = "https://replicate.delivery/a/out.png"

describe("what became of a prediction", () => {
  it.each(["starting", "processing"])("is that it is %s", (status) => {
    expect(read({ status })).toEqual({ state: "running" })
  })

  it.each([
    ["an address", URL],
    ["several", [URL]],
    ["one with a name", { image: URL, seed: 5, note: "a fox" }],
  ])("is %s", (_what, output) => {
    expect(read({ status: "succeeded", output, metrics: { predict_time: 2.5 } })).toEqual({
      state: "done",
      result: {
        files: [{ url: URL, allowed_hosts: hosts }],
        usage: { images: 1, computing_seconds: 2.5 },
        provider_reference: "p1",
      },
    })
  })

  it("is a film of the length that was ordered", () => {
    const film = { kind: "video", duration_s: 5 }
    expect(read({ status: "succeeded", output: URL }, film)).toMatchObject({
      result: { usage: { seconds: 5 } },
    })
  })

  it("is a file that the answer itself holds", () => {
    const output = `data:image/webp;base64,${Buffer.from("picture").toString("base64")}`
    expect(read({ status: "succeeded", output })).toMatchObject({
      result: { files: [{ content: Buffer.from("picture"), mime_type: "image/webp" }] },
    })
  })

  it.each([
    ["NSFW content detected. Try running it again.", "content_refused"],
    ["The input or output was flagged as sensitive. (E005)", "content_refused"],
    ["CUDA out of memory", "unavailable"],
  ])("is that it failed: %s", (error, kind) => {
    expect(read({ status: "failed", error, metrics: { predict_time: 1 } })).toMatchObject({
      state: "failed",
      error: { kind, message: error, is_surely_not_accepted: false },
      usage: { computing_seconds: 1 },
    })
  })

  it("is that it was cancelled", () => {
    expect(read({ status: "canceled" })).toMatchObject({ state: "cancelled" })
  })

  it("is that it made no file", () => {
    expect(read({ status: "succeeded", output: "I would rather talk." })).toMatchObject({ state: "failed" })
    expect(read({ status: "succeeded", output: null })).toMatchObject({ state: "failed" })
  })

  it("cannot be read from a status that there is none of", () => {
    expect(() => read({ status: "sleeping" })).toThrow()
  })
})
