import fc from "fast-check"
import { nearestRatio } from "./aspect-ratio"

const RATIOS = ["1:1", "16:9", "9:16", "4:3"] as const

describe("the nearest ratio", () => {
  it.each([
    [1024, 1024, "1:1"],
    [1920, 1080, "16:9"],
    [1080, 1920, "9:16"],
    [1000, 800, "4:3"],
    [100, 10_000, "9:16"],
  ])("of %i x %i is %s", (width, height, ratio) => {
    expect(nearestRatio(width, height, RATIOS)).toBe(ratio)
  })

  it("is the same for every size of the same shape", () => {
    const side = fc.integer({ min: 1, max: 4096 })
    fc.assert(
      fc.property(side, side, fc.integer({ min: 2, max: 8 }), (width, height, factor) => {
        expect(nearestRatio(width * factor, height * factor, RATIOS)).toBe(nearestRatio(width, height, RATIOS))
      })
    )
  })
})
