import { environment } from "@/lib/environment"

const passedOn = ["range", "if-none-match", "if-modified-since", "if-range", "accept"]
const passedBack = [
  "content-type",
  "content-length",
  "content-range",
  "accept-ranges",
  "cache-control",
  "content-disposition",
  "etag",
  "last-modified",
]

/** Passes a file of the backend on, so that the browser talks to one origin: streamed, by range, with the backend's caching. */
export async function GET(request: Request, { params }: { params: Promise<{ key: string[] }> }): Promise<Response> {
  const { key } = await params
  if (!key.every((segment) => /^[\w-]+(\.[\w-]+)*$/.test(segment))) return new Response(null, { status: 404 })
  const source = `${environment.backendUrl}/media/${key.join("/")}${new URL(request.url).search}`
  const answer = await fetch(source, {
    headers: pick(request.headers, passedOn),
    cache: "no-store",
    redirect: "manual",
    signal: request.signal,
  }).catch(() => undefined)
  if (answer === undefined) return new Response(null, { status: 502 })
  if (![200, 206, 304, 403, 404, 410, 416].includes(answer.status)) return new Response(null, { status: 502 })
  const headers = pick(answer.headers, passedBack)
  headers.set("x-content-type-options", "nosniff")
  // A picture that is a document (SVG) must not run anything when it is opened by itself.
  headers.set("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  return new Response(answer.body, { status: answer.status, headers })
}

function pick(from: Headers, names: string[]): Headers {
  const found = new Headers()
  for (const name of names) {
    const value = from.get(name)
    if (value !== null) found.set(name, value)
  }
  // fetch has already undone any compression: its length would be wrong.
  if (from.has("content-encoding")) found.delete("content-length")
  return found
}
