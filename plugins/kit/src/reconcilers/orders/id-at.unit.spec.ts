import { generateEntityId } from "@medusajs/framework/utils"
import fc from "fast-check"
import { idAt } from "./id-at"

const time = fc.date({ min: new Date("2020-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })

describe("the smallest id at a time", () => {
  it("sorts as the times do", () => {
    fc.assert(
      fc.property(time, time, (one, other) => {
        expect(idAt("order", one) < idAt("order", other)).toBe(one.getTime() < other.getTime())
      })
    )
  })

  it("lies between the ids that Medusa gives before and after", () => {
    const id = generateEntityId(undefined, "order")
    expect(idAt("order", new Date(Date.now() - 1_000)) < id).toBe(true)
    expect(idAt("order", new Date(Date.now() + 1_000)) > id).toBe(true)
    expect(idAt("order", new Date())).toHaveLength(id.length)
  })
})
