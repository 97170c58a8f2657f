import { environment } from "@/lib/environment"
import { askForFile, passBack } from "@/lib/pass-on"
import { pictureWidth, type PictureWidth } from "@/lib/picture-sizes"
import { isResizable, knownPicture, resizePicture } from "@/lib/resized-picture"

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
  return passBack(await askForFile(request, `/media/${path}`))
}
