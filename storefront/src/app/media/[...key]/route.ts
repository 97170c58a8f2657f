import { environment } from "@/lib/environment"
import { pictureWidth, type PictureWidth } from "@/lib/picture-sizes"
import { isResizable, knownPicture, resizePicture } from "@/lib/resized-picture"

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

/**
 * Passes a file of the backend on, so that the browser talks to one origin: streamed, by range, with the backend's caching.
 * A picture is made smaller when `?w=` names one of our widths.
 */
export async function GET(request: Request, { params }: { params: Promise<{ key: string[] }> }): Promise<Response> {
  const { key } = await params
  if (!key.every((segment) => /^[\w-]+(\.[\w-]+)*$/.test(segment))) return new Response(null, { status: 404 })
  const { search, searchParams } = new URL(request.url)
  const width = pictureWidth(searchParams.get("w"))
  // A single segment is a public file, whose content never changes; the others are for who asks.
  if (width !== undefined && key.length === 1) return smaller(request, key.join("/"), width)
  return passOn(request, key.join("/") + search)
}

async function smaller(request: Request, key: string, width: PictureWidth): Promise<Response> {
  const known = knownPicture(key, width)
  if (known !== undefined) return picture(known)
  const source = await fetch(`${environment.backendUrl}/media/${key}`, {
    cache: "no-store",
    redirect: "manual",
  }).catch(() => undefined)
  if (source === undefined) return new Response(null, { status: 502 })
  if (!source.ok || !isResizable(source.headers.get("content-type"))) {
    // Not awaited: it ends only once every copy of the stream that Next holds has ended.
    void source.body?.cancel()
    return passOn(request, key)
  }
  return resizePicture(key, width, source).then(picture, () => passOn(request, key))
}

function picture(bytes: Uint8Array<ArrayBuffer>): Response {
  return new Response(bytes, {
    headers: {
      "content-type": "image/webp",
      "content-length": String(bytes.byteLength),
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    },
  })
}

async function passOn(request: Request, path: string): Promise<Response> {
  const answer = await fetch(`${environment.backendUrl}/media/${path}`, {
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
