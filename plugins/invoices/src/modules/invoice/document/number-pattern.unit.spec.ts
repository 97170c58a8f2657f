import { DEFAULT_PATTERNS, isNumberPattern } from "./number-pattern"

describe("a pattern of numbers", () => {
  it.each([...Object.values(DEFAULT_PATTERNS), "{year}/{number}", "F+{number}_{year}"])("may be %s", (pattern) => {
    expect(isNumberPattern(pattern)).toBe(true)
  })

  it.each([
    "WB-{number}",
    "WB-{year}",
    "WB-{year}-{number}-{number}",
    "WB {year} {number}",
    "É{year}{number}",
    `${"A".repeat(22)}{year}{number}`,
    "",
  ])("may not be %s", (pattern) => {
    expect(isNumberPattern(pattern)).toBe(false)
  })
})
