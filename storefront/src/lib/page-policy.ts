import type { NextRequest, NextResponse } from "next/server"
import { forgetMissing } from "./missing-header"
import { noncePolicy, staticPolicy } from "./content-security-policy"

const isDevelopment = process.env.NODE_ENV === "development"

/** Answers with a page made for this request, with a nonce of its own: Next reads it from the policy in the request. */
export async function withNonce(
  request: NextRequest,
  respond: (headers: Headers) => NextResponse | Promise<NextResponse>
): Promise<NextResponse> {
  const policy = noncePolicy(Buffer.from(crypto.randomUUID()).toString("base64"), isDevelopment)
  const headers = withoutOurs(request.headers)
  headers.set("content-security-policy", policy)
  return withPolicy(await respond(headers), policy)
}

/** Answers with a page made once for everybody. */
export function withoutNonce(request: NextRequest, respond: (headers: Headers) => NextResponse): NextResponse {
  return withPolicy(respond(withoutOurs(request.headers)), staticPolicy(isDevelopment))
}

/** Without what only we may say. The nonce of a policy that a visitor sent would be kept in a page for everybody. */
function withoutOurs(from: Headers): Headers {
  const headers = new Headers(from)
  forgetMissing(headers)
  headers.delete("content-security-policy")
  headers.delete("content-security-policy-report-only")
  return headers
}

function withPolicy(response: NextResponse, policy: string): NextResponse {
  response.headers.set("content-security-policy", policy)
  return response
}
