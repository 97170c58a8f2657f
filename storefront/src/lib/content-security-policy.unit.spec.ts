import { noncePolicy, staticPolicy } from "./content-security-policy"

describe("the Content-Security-Policy", () => {
  it("of a page for one request trusts our origin and this answer's nonce alone", () => {
    const policy = noncePolicy("abc", false)
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
  })

  it("of a page for everybody allows inline scripts, and nothing else but our origin", () => {
    const policy = staticPolicy(false)
    expect(policy).toContain("script-src 'self' 'unsafe-inline';")
    expect(policy).toContain("style-src 'self';")
    expect(policy).not.toMatch(/unsafe-eval|nonce|https?:|\*/)
  })

  it("lets the development server evaluate code, and nothing else does", () => {
    expect(noncePolicy("abc", true)).toContain("'unsafe-eval'")
    expect(staticPolicy(true)).toContain("'unsafe-eval'")
  })
})
