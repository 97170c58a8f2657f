import type { MedusaContainer } from "@medusajs/framework/types"
import { isOrderLinkValid, signOrderLink } from "./order-link"

const containerWith = (plugins: unknown[]) => ({ resolve: () => ({ plugins }) }) as unknown as MedusaContainer
const container = containerWith(["other", { resolve: "@webox/kit", options: { linkSecret: "s".repeat(32) } }])

describe("the link to a guest's order", () => {
  it("opens that order until it expires, and no other", () => {
    const token = signOrderLink(container, "order_1")
    expect(isOrderLinkValid(container, "order_1", token)).toBe(true)
    expect(isOrderLinkValid(container, "order_2", token)).toBe(false)
    expect(isOrderLinkValid(container, "order_1", signOrderLink(container, "order_1", 0))).toBe(false)
    expect(isOrderLinkValid(container, "order_1", token.replace(/^\d/, "9"))).toBe(false)
  })

  it.each([undefined, "", "x", ["x"], { a: 1 }, "1.x", "9999999999.x"])("is not %j", (token) => {
    expect(isOrderLinkValid(container, "order_1", token)).toBe(false)
  })

  it("cannot be made without a secret", () => {
    const weak = containerWith([{ resolve: "@webox/kit", options: { linkSecret: "short" } }])
    expect(() => signOrderLink(weak, "order_1")).toThrow("linkSecret")
  })
})
