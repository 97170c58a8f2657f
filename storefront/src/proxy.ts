import { NextResponse, type NextRequest } from "next/server"
import { isLanguage } from "./i18n/languages"
import { isBackendUp } from "./lib/backend-health"
import { fetchCachedPage } from "./lib/cached-page"
import { withWordsForNoScript } from "./lib/failed-page"
import { askAsVisitor, isDocument, passOn } from "./lib/late-missing"
import { tellMissing } from "./lib/missing-header"
import { isMissing } from "./lib/missing-page"
import { isOwnRequest } from "./lib/own-request"
import { filteredPath, isFilteredPath, pageKind, type PageKind } from "./lib/page-kind"
import { withNonce, withoutNonce } from "./lib/page-policy"
import { preferredBase, queryInOtherLanguage } from "./lib/place-path"
import { renewedToken } from "./lib/renew-session"
import { sessionCookie, sessionCookieOptions } from "./lib/session-cookie"
import { isOwnPage, needsWholePage } from "./lib/whole-page"

/**
 * Stands before every page: finds the place of an address that names none, gives each answer its Content-Security-Policy, sends
 * listings with query parameters to their twin, and answers 503 while the backend is away for all pages but those in the cache.
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
  const leftOut = queryLeftOut(request)
  if (leftOut !== "") return redirectTo(request, pathname, { query: leftOut })
  const token = await renewedSession(request)
  if (token !== undefined) request.cookies.set(sessionCookie, token)
  const response = await answer(request, isLanguage(language) ? pathname : base + pathname)
  if (token !== undefined) response.cookies.set(sessionCookie, token, sessionCookieOptions())
  return response
}

/** Where no script adds it, the footer's link to another language leaves out what was searched for. */
function queryLeftOut({ method, headers, nextUrl }: NextRequest): string {
  const referer = headers.get("referer")
  const isLink = method === "GET" && isDocument(headers) && nextUrl.search === ""
  if (!isLink || referer === null || !URL.canParse(referer) || new URL(referer).host !== hostOf(headers)) return ""
  return queryInOtherLanguage(nextUrl.pathname, referer)
}

/** A new token for a session that is growing old, on the pages that ask with it. Not with a form, which may sign out. */
async function renewedSession(request: NextRequest): Promise<string | undefined> {
  if (request.method !== "GET" || !isOwnPage(request.nextUrl.pathname)) return undefined
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
  if (isReading(method) || origin === null) return false
  return !URL.canParse(origin) || new URL(origin).host !== hostOf(headers)
}

/** The host of the address that a browser shows. */
function hostOf(headers: Headers): string | null {
  return headers.get("x-forwarded-host") ?? headers.get("host")
}

function isReading(method: string): boolean {
  return method === "GET" || method === "HEAD"
}

function placeOf(language: string, base: string): string {
  const [, preferred, country] = base.split("/")
  return preferred === language && country ? country : language === "fr" ? "fr" : "us"
}

async function answer(request: NextRequest, path: string): Promise<NextResponse> {
  const kind = pageKind(path, request.nextUrl.search)
  const isOwnAddress = path === request.nextUrl.pathname && (kind === "filtered" || request.nextUrl.search === "")
  // Next keeps the address that was asked for in the page: so a page for everybody is made at its own, without a query.
  if (isReading(request.method) && kind !== "dynamic" && !isOwnAddress)
    return redirectTo(request, path, kind === "static" ? { query: "" } : {})
  if (isOwnRequest(request.headers)) return ownAnswer(request, path, kind)
  // A form sent without JavaScript is answered with a page made for it alone, wherever it stands.
  const isStatic = kind === "static" && isReading(request.method)
  const isPageLoad = !request.headers.has("next-action")
  if (isPageLoad && !(await isBackendUp()))
    return (isStatic && (await cached(request, path))) || unavailable(request, path)
  if (isFilteredPath(path)) return missing(request, path)
  if (isReading(request.method) && !isOwnPage(path) && (await isMissing(path))) return missing(request, path)
  if (isStatic) return withoutNonce(request, (headers) => pageAt(request, path, headers))
  if (isReading(request.method) && needsWholePage(path, request.headers)) return withoutData()
  return withNonce(request, (headers) => madeForRequest(request, path, kind, headers))
}

/** What Next's router takes for a page that it cannot show in the open document, and loads whole. */
function withoutData(): NextResponse {
  return new NextResponse(null, { status: 204, headers: { "cache-control": "no-store" } })
}

/** For this very server: what is the same for everybody, or, with a policy of ours, the page that it passes on to a visitor. */
function ownAnswer(request: NextRequest, path: string, kind: PageKind): NextResponse | Promise<NextResponse> {
  if (!request.headers.has("content-security-policy"))
    return withoutNonce(request, (headers) => pageAt(request, path, headers))
  return pageAt(request, shownPath(path, kind), request.headers)
}

/** A page made for this request alone, or the words of a 404 when there turns out to be none, or of a failure. */
async function madeForRequest(
  request: NextRequest,
  path: string,
  kind: PageKind,
  headers: Headers
): Promise<NextResponse> {
  const { search, origin } = request.nextUrl
  if (request.method === "GET" && isDocument(request.headers)) {
    const made = await askAsVisitor(path + search, headers)
    if (made?.status === 404) {
      void made.body?.cancel()
      return missingPage(request, path, headers)
    }
    if (made !== undefined) {
      const { body, init } = passOn(made, origin)
      return new NextResponse(made.status < 500 ? body : await failedPage(made, path, search), init)
    }
  }
  return pageAt(request, shownPath(path, kind), headers)
}

async function failedPage(made: Response, path: string, search: string): Promise<string> {
  const [, language] = path.split("/")
  return withWordsForNoScript(await made.text(), isLanguage(language) ? language : "en", path + search)
}

function shownPath(path: string, kind: PageKind): string {
  return kind === "filtered" ? filteredPath(path) : path
}

/** Answers 404 with the shop's frame and words in it. */
function missing(request: NextRequest, path: string): Promise<NextResponse> {
  return withNonce(request, (headers) => missingPage(request, path, headers))
}

function missingPage(request: NextRequest, path: string, headers: Headers): NextResponse {
  const page = [...path.split("/").slice(0, 3), "no", "such", "page"].join("/")
  return NextResponse.rewrite(withPath(request, page), { request: { headers: tellMissing(headers) }, status: 404 })
}

async function cached(request: NextRequest, path: string): Promise<NextResponse | undefined> {
  const page = await fetchCachedPage(path, request.method)
  return page && withoutNonce(request, () => new NextResponse(page.body, { headers: { "content-type": page.type } }))
}

function unavailable(request: NextRequest, path: string): Promise<NextResponse> {
  const [, language] = path.split("/")
  return withNonce(request, (headers) =>
    NextResponse.rewrite(new URL(`/unavailable/${language}`, request.url), {
      request: { headers },
      status: 503,
      headers: { "retry-after": "10" },
    })
  )
}

function pageAt(request: NextRequest, path: string, headers: Headers): NextResponse {
  if (path === request.nextUrl.pathname) return NextResponse.next({ request: { headers } })
  return NextResponse.rewrite(withPath(request, path), { request: { headers } })
}

/** @param query the request's own if left out */
function redirectTo(
  request: NextRequest,
  path: string,
  { query = request.nextUrl.search }: { query?: string } = {}
): NextResponse {
  const target = withPath(request, path)
  target.search = query
  const response = NextResponse.redirect(target, 307)
  response.headers.set("vary", "accept-language, cookie")
  return response
}

/** The request's address with another path, its query kept. */
function withPath(request: NextRequest, path: string) {
  const url = request.nextUrl.clone()
  url.pathname = path
  return url
}

export const config = {
  matcher: ["/((?!_next/|media/|ai/assets/|api/|health$|icon.svg$|favicon.ico$|robots.txt$|sitemap.xml$|sitemaps/).*)"],
}
