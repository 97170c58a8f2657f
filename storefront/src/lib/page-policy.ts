import type { NextRequest, NextResponse } from "next/server"
import { noncePolicy, staticPolicy } from "./content-security-policy"

const isDevelopment = process.env.NODE_ENV === "development"

/** Answers with a page made for this request, with a nonce of its own: Next reads it from the policy in the request. */
export function withNonce(request: NextRequest, respond: (headers: Headers) => NextResponse): NextResponse {
  const policy = noncePolicy(Buffer.from(crypto.randomUUID()).toString("base64"), isDevelopment)
  const headers = withoutPolicy(request.headers)
  headers.set("content-security-policy", policy)
  return withPolicy(respond(headers), policy)
}

/** Answers with a page made once for everybody. */
export function withoutNonce(request: NextRequest, respond: (headers: Headers) => NextResponse): NextResponse {
  return withPolicy(respond(withoutPolicy(request.headers)), staticPolicy(isDevelopment))
}

/** Without a policy that a visitor sent: its nonce would be kept in a page for everybody. */
function withoutPolicy(from: Headers): Headers {
  const headers = new Headers(from)
  headers.delete("content-security-policy")
  headers.delete("content-security-policy-report-only")
  return headers
}

function withPolicy(response: NextResponse, policy: string): NextResponse {
  response.headers.set("content-security-policy", policy)
  return response
}
