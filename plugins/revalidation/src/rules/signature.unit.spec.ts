import { signatureOf } from "./signature"

describe("the signature of a call", () => {
  it("has the time in whole seconds, and is made of it and the body", () => {
    // printf '1800000000.{"tags":["products"]}' | openssl dgst -sha256 -hmac "$(printf 'k%.0s' {1..32})"
    expect(signatureOf('{"tags":["products"]}', "k".repeat(32), 1_800_000_000_999)).toBe(
      "t=1800000000,v1=cb5f0de0914fe088610b64ebfea875cf061a9da87499dfd19bc3ed8977395e81"
    )
  })

  it("differs by time, body and secret", () => {
    const all = [
      signatureOf("a", "secret", 0),
      signatureOf("a", "secret", 1_000),
      signatureOf("b", "secret", 0),
      signatureOf("a", "another", 0),
    ]
    expect(new Set(all).size).toBe(4)
  })
})
