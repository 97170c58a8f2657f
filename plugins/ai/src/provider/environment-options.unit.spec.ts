import { environmentOptions } from "./environment-options"

describe("the options of the environment", () => {
  it("are those of the provider's prefix", () => {
    const env = {
      LUMA_API_KEY: " k ",
      LUMA_BASE_URL: "https://x.test",
      LUMA_TIMEOUT_MS: "5000",
      LUMA_CONCURRENCY: "2",
      FAL_API_KEY: "z",
    }
    expect(environmentOptions("LUMA", env)).toEqual({
      apiKey: "k",
      baseUrl: "https://x.test",
      timeoutMs: 5000,
      concurrency: 2,
    })
  })

  it("count as not set when they are empty", () => {
    expect(environmentOptions("LUMA", { LUMA_API_KEY: "", LUMA_TIMEOUT_MS: " " })).toEqual({})
  })

  it.each(["0", "-1", "1.5", "a minute", "1e3"])("refuse %s for a number", (value) => {
    expect(() => environmentOptions("LUMA", { LUMA_TIMEOUT_MS: value })).toThrow(/LUMA_TIMEOUT_MS/)
  })
})
