import { readOperation } from "./operation"

const access = { allowed_hosts: ["google.test"], headers: { "x-goog-api-key": "k" } }
const read = (operation: object) => readOperation({ name: "operations/1", ...operation }, 8, access)

describe("what became of a film at Google", () => {
  it("is that it is being made", () => {
    expect(read({})).toEqual({ state: "running" })
  })

  it("is an address that asks for the key", () => {
    const generatedVideos = [{ video: { uri: "https://google.test/v1beta/files/1:download?alt=media" } }]
    expect(read({ done: true, response: { generatedVideos } })).toMatchObject({
      state: "done",
      result: {
        files: [{ url: "https://google.test/v1beta/files/1:download?alt=media", ...access, mime_type: "video/mp4" }],
        usage: { seconds: 8 },
      },
    })
  })

  it("is that it was kept back", () => {
    const response = { raiMediaFilteredCount: 1, raiMediaFilteredReasons: ["It shows a child."] }
    expect(read({ done: true, response })).toMatchObject({ state: "failed", error: { kind: "content_refused" } })
  })

  it("is that it failed", () => {
    expect(read({ done: true, error: { code: 13, message: "Internal error" } })).toMatchObject({
      state: "failed",
      error: { kind: "unavailable", is_surely_not_accepted: false, message: "Internal error" },
    })
    expect(read({ done: true, response: {} })).toMatchObject({ state: "failed" })
  })

  it("cannot be read from something else", () => {
    expect(() => readOperation({ done: true }, 8, access)).toThrow()
    expect(() => read({ done: true, response: { generatedVideos: [{ video: { uri: "no address" } }] } })).toThrow()
  })
})
