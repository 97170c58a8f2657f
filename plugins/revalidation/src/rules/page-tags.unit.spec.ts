import fc from "fast-check"
import type { ChangeKind } from "../modules/revalidation/change"
import { MOST_TAGS, pageTags, tagBatches } from "./page-tags"

const tags = (kinds: ChangeKind[], handles: string[] = [], hasStockTurned = false) =>
  pageTags(new Set(kinds), handles, hasStockTurned).sort()

describe("the tags of the pages that a change concerns", () => {
  it("are the product's page and every list", () => {
    expect(tags(["price"], ["tide-mug"])).toEqual(["product:tide-mug", "products"])
  })

  it("are the product's page alone when some of it was sold, and every list when it is sold out", () => {
    expect(tags(["reservation", "inventory_level"], ["tide-mug"])).toEqual(["product:tide-mug"])
    expect(tags(["reservation", "inventory_level"], ["tide-mug"], true)).toEqual(["product:tide-mug", "products"])
    expect(tags(["reservation", "price"], ["tide-mug"])).toEqual(["product:tide-mug", "products"])
  })

  it("are none for what is on no page, such as the price of a shipping option", () => {
    expect(tags(["price", "inventory_level"])).toEqual([])
  })

  it.each([
    ["category", "categories"],
    ["collection", "collections"],
    ["region", "regions"],
  ] as const)("are, for a %s, its own and every list", (kind, tag) => {
    expect(tags([kind])).toEqual([tag, "products"].sort())
  })

  it("are every list when it was told that lists are others now", () => {
    expect(tags(["product_list"])).toEqual(["products"])
  })

  it("leave out a handle that is too long for a tag, which is no page", () => {
    expect(tags(["product"], ["x".repeat(300)])).toEqual(["products"])
  })

  it("go out in calls of at most 200, none twice and none lost", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 700 }), (all) => {
        const batches = tagBatches(all)
        expect(batches.flat()).toEqual(all)
        for (const batch of batches) {
          expect(batch.length).toBeGreaterThan(0)
          expect(batch.length).toBeLessThanOrEqual(MOST_TAGS)
        }
      })
    )
  })
})
