import { isOwnUnfinished, SIGN_UP_STAMP } from "./is-own-unfinished"

const now_ms = Date.parse("2026-11-22T12:00:00Z")
const unfinished = {
  customer: { has_account: true, metadata: { [SIGN_UP_STAMP]: "authid_1" }, created_at: "2026-11-22T11:58:00Z" },
  loginsOfCustomer: [],
  login: { id: "authid_1", app_metadata: null },
}

describe("what a sign-up left behind that was cut short", () => {
  it("is its own customer, which no login opens", () => {
    expect(isOwnUnfinished(unfinished, now_ms)).toBe(true)
  })

  it.each([
    ["a guest's", { customer: { ...unfinished.customer, has_account: false } }],
    ["stamped by another login", { login: { id: "authid_2", app_metadata: null } }],
    ["not stamped", { customer: { ...unfinished.customer, metadata: null } }],
    ["open to a login", { loginsOfCustomer: ["authid_2"] }],
    ["found by a login that has a customer", { login: { id: "authid_1", app_metadata: { customer_id: "cus_2" } } }],
    ["still being made", { customer: { ...unfinished.customer, created_at: "2026-11-22T11:59:30Z" } }],
  ])("is none that is %s", (_what, change) => {
    expect(isOwnUnfinished({ ...unfinished, ...change }, now_ms)).toBe(false)
  })
})
