import fc from "fast-check"
import { classifyOrder, type OrderFacts } from "./classify-order"

const orphan: OrderFacts = {
  isCanceled: false,
  isAnnounced: false,
  stampedCartId: "cart_1",
  linkedCartId: null,
  hasCart: true,
  otherOrderId: null,
  isCartPaid: false,
}

const facts = fc.record<OrderFacts>({
  isCanceled: fc.boolean(),
  isAnnounced: fc.boolean(),
  stampedCartId: fc.constantFrom("cart_1", "cart_2"),
  linkedCartId: fc.constantFrom("cart_1", "cart_2", null),
  hasCart: fc.boolean(),
  otherOrderId: fc.constantFrom("order_2", null),
  isCartPaid: fc.boolean(),
})

describe("an order whose completion never came to its end", () => {
  it("is cancelled when it was not tied to its cart yet, so that the shopper can place the cart again", () => {
    expect(classifyOrder(orphan)).toBe("cancel-orphan")
  })

  it("is cancelled when the shopper has placed the cart again meanwhile", () => {
    expect(classifyOrder({ ...orphan, otherOrderId: "order_2" })).toBe("cancel-duplicate")
  })

  it("is resumed when it is tied to its cart, paid or not", () => {
    expect(classifyOrder({ ...orphan, linkedCartId: "cart_1" })).toBe("resume")
    expect(classifyOrder({ ...orphan, linkedCartId: "cart_1", isCartPaid: true })).toBe("resume")
  })

  it("is resumed when the cart is paid, even if the tie is missing", () => {
    expect(classifyOrder({ ...orphan, isCartPaid: true })).toBe("resume")
  })

  it("is left alone when its stamp and its link name different carts: a shopper may have written the stamp", () => {
    fc.assert(
      fc.property(facts, (any) => {
        const forged = { ...any, stampedCartId: "cart_1", linkedCartId: "cart_2" }
        expect(classifyOrder(forged)).toBe("leave")
      })
    )
  })

  it("is never touched once cancelled or announced", () => {
    fc.assert(
      fc.property(facts, (any) => {
        fc.pre(any.isCanceled || any.isAnnounced)
        expect(classifyOrder(any)).toBe("leave")
      })
    )
  })

  it("is never cancelled when the cart is paid and no other order stands for it", () => {
    fc.assert(
      fc.property(facts, (any) => {
        expect(["leave", "resume"]).toContain(classifyOrder({ ...any, isCartPaid: true, otherOrderId: null }))
      })
    )
  })
})
