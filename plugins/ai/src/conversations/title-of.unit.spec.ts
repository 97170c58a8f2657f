import { titleOf } from "./title-of"

describe("the beginning of a text", () => {
  it.each([
    ["A lighthouse", "A lighthouse"],
    ["  A\n lighthouse \t at dusk ", "A lighthouse at dusk"],
    ["word ".repeat(20), `${"word ".repeat(11)}word…`],
    ["x".repeat(80), `${"x".repeat(60)}…`],
    ["", ""],
  ])("of %j is %j", (text, title) => {
    expect(titleOf(text)).toBe(title)
  })
})
