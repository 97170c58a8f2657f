import { FetchError } from "@medusajs/js-sdk"
import { faultOf } from "./failure"

describe("what went wrong with a request", () => {
  it.each([
    ["nobody answered", new TypeError("Failed to fetch"), "offline"],
    ["the shop failed", new FetchError("An unknown error occurred.", "Internal Server Error", 500), "server"],
    ["nobody is signed in any more", new FetchError("Unauthorized", "Unauthorized", 401), "session"],
    ["the shop was away", new FetchError("Bad Gateway", "Bad Gateway", 502), "server"],
    ["the shop said what to do", new FetchError("Send a number.", "Bad Request", 400), undefined],
    ["we said it ourselves", new Error("Write something."), undefined],
  ])("when %s", (_case, error, fault) => {
    expect(faultOf(error)).toBe(fault)
  })
})
