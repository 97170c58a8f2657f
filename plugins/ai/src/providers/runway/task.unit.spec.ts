import { readTask } from "./task"

const hosts = ["*.cloudfront.net"]
const read = (task: object, details: Record<string, unknown> = { kind: "video", duration_s: 5 }) =>
  readTask({ id: "t1", createdAt: "2026-11-22T12:00:00Z", ...task }, { id: "t1", details }, hosts)

const output = ["https://dnznrvs05pmza.cloudfront.net/1.mp4?_jwt=x"]

describe("what became of a task at Runway", () => {
  it("is how far it is", () => {
    expect(read({ status: "RUNNING", progress: 0.4 })).toEqual({ state: "running", progress: 0.4 })
    expect(read({ status: "THROTTLED" })).toEqual({ state: "running", progress: undefined })
  })

  it("is a film, and what it cost in Runway's credits", () => {
    expect(read({ status: "SUCCEEDED", output, cost: { credits: 60 } })).toEqual({
      state: "done",
      result: {
        files: [{ url: output[0], allowed_hosts: hosts }],
        usage: { seconds: 5, provider_credits: 60 },
        provider_reference: "t1",
      },
    })
  })

  it("is pictures", () => {
    expect(read({ status: "SUCCEEDED", output }, { kind: "image" })).toMatchObject({ result: { usage: { images: 1 } } })
  })

  it.each([
    ["SAFETY.INPUT.TEXT", "content_refused"],
    ["INPUT_PREPROCESSING.SAFETY.TEXT", "content_refused"],
    ["INTERNAL.BAD_OUTPUT.CODE01", "unavailable"],
  ])("is that it failed: %s", (failureCode, kind) => {
    expect(read({ status: "FAILED", failure: "It failed.", failureCode, cost: { credits: 0 } })).toMatchObject({
      state: "failed",
      error: { kind, provider_code: failureCode, is_surely_not_accepted: false },
      usage: { provider_credits: 0 },
    })
  })

  it("is that it was cancelled, and what that cost", () => {
    expect(read({ status: "CANCELLED", cost: { credits: 12 } })).toEqual({
      state: "cancelled",
      usage: { provider_credits: 12 },
    })
  })

  it("cannot be read from something else", () => {
    expect(() => read({ status: "DONE" })).toThrow()
    expect(() => read({ status: "SUCCEEDED", output: ["no address"] })).toThrow()
  })
})
