import { NextResponse, type NextRequest } from "next/server"
import { isLanguage } from "./i18n/languages"
import { isBackendUp } from "./lib/backend-health"
import { contentSecurityPolicy } from "./lib/content-security-policy"
import { pathWithinPlace, preferredBase } from "./lib/place-path"
import { renewedToken } from "./lib/renew-session"
import { sessionCookie, sessionCookieOptions } from "./lib/session-cookie"

/**
 * Stands before every page: finds the place of an address that names none, gives each answer its
 * Content-Security-Policy, and answers 503 for all pages while the backend is away.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl
  if (!isDecodable(pathname)) return new NextResponse("This address cannot be read.", { status: 400 })
  if (isFromElsewhere(request))
    return new NextResponse("Forms of this shop are sent from its own pages only.", { status: 403 })
  const [, language, country] = pathname.split("/")
  const base = preferredBase(request.cookies.get("webox_place")?.value, request.headers.get("accept-language"))
  if (pathname === "/") return redirectTo(request, base)
  if (isLanguage(language) && !country) return redirectTo(request, `/${language}/${placeOf(language, base)}`)
  const token = await renewedSession(request)
  if (token !== undefined) request.cookies.set(sessionCookie, token)
  const { headers, policy } = withPolicy(request)
  const response = await answer(request, isLanguage(language) ? pathname : base + pathname, headers)
  response.headers.set("content-security-policy", policy)
  if (token !== undefined) response.cookies.set(sessionCookie, token, sessionCookieOptions())
  return response
}

/** A new token for a session that is growing old, on the pages that ask with it. Not with a form, which may sign out. */
async function renewedSession(request: NextRequest): Promise<string | undefined> {
  const isPersonal = /^\/(cart|checkout|account|orders)(\/|$)/.test(pathWithinPlace(request.nextUrl.pathname))
  if (request.method !== "GET" || !isPersonal) return undefined
  return renewedToken(request.cookies.get(sessionCookie)?.value)
}

function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}

/** Whether another site's page sent this form: Next refuses its action too, but calls that a failure of the server. */
function isFromElsewhere({ method, headers }: NextRequest): boolean {
  const origin = headers.get("origin")
  if (method === "GET" || method === "HEAD" || origin === null) return false
  const host = headers.get("x-forwarded-host") ?? headers.get("host")
  return !URL.canParse(origin) || new URL(origin).host !== host
}

function placeOf(language: string, base: string): string {
  const [, preferred, country] = base.split("/")
  return preferred === language && country ? country : language === "fr" ? "fr" : "us"
}

async function answer(request: NextRequest, path: string, headers: Headers): Promise<NextResponse> {
  const [, language] = path.split("/")
  const isPageLoad = !request.headers.has("next-action")
  if (isPageLoad && !(await isBackendUp())) {
    const page = new URL(`/unavailable/${language}`, request.url)
    return NextResponse.rewrite(page, { request: { headers }, status: 503, headers: { "retry-after": "10" } })
  }
  if (path === request.nextUrl.pathname) return NextResponse.next({ request: { headers } })
  return NextResponse.rewrite(new URL(path, request.url), { request: { headers } })
}

function withPolicy(request: NextRequest): { headers: Headers; policy: string } {
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64")
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development")
  const headers = new Headers(request.headers)
  headers.set("content-security-policy", policy)
  return { headers, policy }
}

function redirectTo(request: NextRequest, path: string): NextResponse {
  const target = request.nextUrl.clone()
  target.pathname = path
  const response = NextResponse.redirect(target, 307)
  response.headers.set("vary", "accept-language, cookie")
  return response
}

export const config = {
  matcher: ["/((?!_next/|media/|health$|icon.svg$|favicon.ico$|robots.txt$).*)"],
}
