import fc from "fast-check"
import { isExpired, isPastHalfLife, readToken } from "./session-token"

const tokenOf = (payload: unknown) => `e30.${Buffer.from(JSON.stringify(payload)).toString("base64url")}.c2ln`
const payload = { actor_id: "cus_1", actor_type: "customer", iat: 1000, exp: 2000 }

describe("a session's token", () => {
  it("tells whose it is and when it ends", () => {
    expect(readToken(tokenOf(payload))).toEqual({ customerId: "cus_1", issuedAt_s: 1000, expiresAt_s: 2000 })
  })

  it.each([
    ["of a merchant", tokenOf({ ...payload, actor_type: "user" })],
    ["without an end", tokenOf({ ...payload, exp: undefined })],
    ["that is not JSON", "a.b.c"],
    ["that is JSON, but nothing", tokenOf(null)],
    ["with a line break", `${tokenOf(payload)}\nx`],
    ["of two parts", "a.b"],
    ["that is too long", tokenOf({ ...payload, more: "x".repeat(5000) })],
  ])("%s is none", (_, token) => {
    expect(readToken(token)).toBeUndefined()
  })

  it("never throws, whatever the cookie holds", () => {
    fc.assert(fc.property(fc.string(), (text) => readToken(text) === undefined || text.split(".").length === 3))
    fc.assert(fc.property(fc.jsonValue(), (value) => void readToken(tokenOf(value))))
  })

  it("is renewed after half its life and dead at its end", () => {
    const facts = { customerId: "cus_1", issuedAt_s: 1000, expiresAt_s: 2000 }
    expect([1_499_999, 1_500_000].map((now) => isPastHalfLife(facts, now))).toEqual([false, true])
    expect([1_999_999, 2_000_000].map((now) => isExpired(facts, now))).toEqual([false, true])
  })
})
