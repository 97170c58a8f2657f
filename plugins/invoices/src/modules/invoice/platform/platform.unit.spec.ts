import { platformOf, platformSinceOf } from "./platform"

describe("the plugin's options of a platform", () => {
  it("are a folder, an adaptor of one's own, or nothing", () => {
    const adaptor = { deliver: () => Promise.resolve() }
    expect(platformOf(undefined)).toBeNull()
    expect(platformOf(adaptor)).toBe(adaptor)
    expect(platformOf({ folder: "/srv/invoices" })).toHaveProperty("deliver")
    expect(() => platformOf({ folder: "invoices" })).toThrow("a whole path")
  })

  it("may name the day from which documents of before are handed over", () => {
    expect(platformSinceOf(undefined)).toBeNull()
    expect(platformSinceOf("2026-09-01")).toBe("2026-09-01")
  })

  it.each(["", "1.9.2026", "2026-13-01", "2026-09-31T00:00", "tomorrow"])("refuse %j for that day", (day) => {
    expect(() => platformSinceOf(day)).toThrow("a day as platform_since")
  })
})
