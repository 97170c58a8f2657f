import { componentsOf, emptyRow, rowOf, type PriceComponent } from "./prices"

describe("a price in the form", () => {
  it("is what it was when nothing was changed", () => {
    const components: PriceComponent[] = [
      { unit: "input_token", micros: 1_250_000 },
      { unit: "image", micros: 40_001, when: { size: "1024x1024", quality: "high" } },
      { unit: "second", micros: 0, when: { resolution: 720 } },
    ]
    expect(componentsOf(components.map((one) => rowOf(one, "fr")))).toEqual(components)
  })

  it("is read with a comma, and without the conditions that are left empty", () => {
    const row = { ...emptyRow("image"), amount: "0,04", size: " 1024x1024 " }
    expect(componentsOf([row])).toEqual([{ unit: "image", micros: 40_000, when: { size: "1024x1024" } }])
  })

  it.each([
    ["no row", []],
    ["no amount", [emptyRow("image")]],
    ["a negative amount", [{ ...emptyRow("image"), amount: "-1" }]],
    ["more than a million dollars", [{ ...emptyRow("image"), amount: "1000001" }]],
    ["a resolution that is no number", [{ ...emptyRow("second"), amount: "1", resolution: "full" }]],
    ["one good row and one bad", [{ ...emptyRow("image"), amount: "1" }, emptyRow("image")]],
  ])("is none with %s", (_, rows) => {
    expect(componentsOf(rows)).toBeUndefined()
  })
})
