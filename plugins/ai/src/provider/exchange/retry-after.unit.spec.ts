import { retryAfterMs } from "./retry-after"

const NOW = Date.parse("2026-11-22T12:00:00Z")

describe("when a provider asks to come back", () => {
  it.each([
    [{ "retry-after": "3" }, 3000],
    [{ "retry-after": "0.25" }, 250],
    [{ "retry-after": "0" }, 0],
    [{ "retry-after": "Sun, 22 Nov 2026 12:00:30 GMT" }, 30_000],
    [{ "retry-after": "Sun, 22 Nov 2026 11:00:00 GMT" }, 0],
    [{ "retry-after-ms": "120", "retry-after": "9" }, 120],
    [{ "retry-after-ms": "soon", "retry-after": "9" }, 9000],
  ])("reads %j", (headers, milliseconds) => {
    expect(retryAfterMs(new Headers(headers), NOW)).toBe(milliseconds)
  })

  it.each([[{}], [{ "retry-after": "soon" }], [{ "retry-after": "" }], [{ "retry-after": "-5 seconds" }]])(
    "does not know it from %j",
    (headers) => {
      expect(retryAfterMs(new Headers(headers), NOW)).toBeUndefined()
    }
  )
})
