import { contentSecurityPolicy } from "./content-security-policy"

describe("the Content-Security-Policy", () => {
  it("trusts our origin and this answer's nonce alone", () => {
    const policy = contentSecurityPolicy("abc", false)
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
  })

  it("lets the development server evaluate code, and nothing else does", () => {
    expect(contentSecurityPolicy("abc", true)).toContain("'unsafe-eval'")
  })
})
