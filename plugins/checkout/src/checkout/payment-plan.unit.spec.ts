import { paymentPlan } from "./payment-plan"
import { testCart } from "./test-cart.spec"

const collection = (status: string, amount = 25) => ({
  id: "col_1",
  amount,
  currency_code: "eur",
  payment_sessions: [{ id: "ses_1", provider_id: "pp_card", status, amount }],
})

describe("the plan for a cart's payment", () => {
  it.each([
    ["nothing to pay", testCart({ total: 0 }), { kind: "none" }],
    ["no collection yet", testCart(), { kind: "new" }],
    [
      "a session confirmed in the browser",
      testCart({ payment_collection: collection("authorized") }),
      { kind: "reuse", session_id: "ses_1" },
    ],
    [
      "a session that failed",
      testCart({ payment_collection: collection("error") }),
      { kind: "renew", payment_collection_id: "col_1", isAmountChanged: false },
    ],
    [
      "a session for another total",
      testCart({ payment_collection: collection("pending", 24) }),
      { kind: "renew", payment_collection_id: "col_1", isAmountChanged: true },
    ],
  ])("for %s", (_, cart, plan) => {
    expect(paymentPlan(cart, "pp_card")).toEqual(plan)
  })

  it("renews when the shopper chose another provider", () => {
    expect(paymentPlan(testCart({ payment_collection: collection("pending") }), "pp_other").kind).toBe("renew")
  })
})
