import { decideMerge, type HeldCart } from "./decide-merge"

const place = { region_id: "reg_fr", currency_code: "eur", sales_channel_ids: ["sc_1", "sc_2"] }
const guest: HeldCart = {
  id: "cart_guest",
  region_id: "reg_fr",
  currency_code: "eur",
  sales_channel_id: "sc_1",
  customer_id: null,
  has_account: false,
  is_ordered: false,
  is_deleted: false,
  merged: null,
}
const decide = (held: Partial<HeldCart>, target: string | null = "cart_own") =>
  decideMerge({ ...guest, ...held }, target, "cus_me", place)

describe("what becomes of the cart that a client holds", () => {
  it("goes into the customer's cart, or becomes it", () => {
    expect(decide({})).toEqual({ kind: "merge", target_id: "cart_own" })
    expect(decide({}, null)).toEqual({ kind: "adopt" })
    expect(decide({ customer_id: "cus_guest" }, null)).toEqual({ kind: "adopt" })
  })

  it.each([
    ["region", { region_id: "reg_us" }],
    ["currency", { currency_code: "usd" }],
    ["sales channel", { sales_channel_id: "sc_9" }],
  ])("goes into a new one when its %s is another", (_title, held) => {
    expect(decide(held, null)).toEqual({ kind: "merge", target_id: null })
    expect(decide({ ...held, customer_id: "cus_me", has_account: true }, null).kind).toBe("keep")
  })

  it("stays when it is the customer's own and newest, or has become an order", () => {
    const keep = { kind: "keep", merged_before: false }
    expect(decide({ id: "cart_own", customer_id: "cus_me", has_account: true })).toEqual(keep)
    expect(decide({ is_ordered: true })).toEqual(keep)
    expect(decide({ customer_id: "cus_me", has_account: true })).toEqual({ kind: "merge", target_id: "cart_own" })
  })

  it("is unknown when it is somebody else's, gone, or went into somebody else's", () => {
    expect(decideMerge(undefined, null, "cus_me", place)).toEqual({ kind: "unknown" })
    expect(decide({ customer_id: "cus_other", has_account: true })).toEqual({ kind: "unknown" })
    expect(decide({ is_deleted: true })).toEqual({ kind: "unknown" })
    expect(decide({ is_deleted: true, merged: { customer_id: "cus_other" } })).toEqual({ kind: "unknown" })
    expect(decide({ is_deleted: true, merged: { customer_id: "cus_me" } })).toEqual({
      kind: "keep",
      merged_before: true,
    })
  })
})
