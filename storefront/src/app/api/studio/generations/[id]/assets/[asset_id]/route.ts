import { askForFile, passBack } from "@/lib/pass-on"
import { pictureWidth } from "@/lib/picture-sizes"
import { isResizable, resizeOwnPicture } from "@/lib/resized-picture"
import { sessionToken } from "@/lib/session"
import { isGenerationId } from "@/lib/studio/generations"

interface Context {
  params: Promise<{ id: string; asset_id: string }>
}

/**
 * A file that the signed-in customer made, with ranges; the token stays on this server. `?w=` asks for a picture in one of our
 * widths, `?download` for a file to be kept.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, asset_id } = await params
  const token = await sessionToken()
  if (!isGenerationId(id) || !isGenerationId(asset_id)) return new Response(null, { status: 404 })
  if (token === undefined) return new Response(null, { status: 401 })
  const { searchParams } = new URL(request.url)
  const path = `/store/ai/generations/${id}/assets/${asset_id}`
  const answer = await askForFile(request, path, token)
  const width = pictureWidth(searchParams.get("w"))
  if (width !== undefined && answer?.status === 200 && isResizable(answer.headers.get("content-type"))) {
    return resizeOwnPicture(width, answer).then(picture, async () => passBack(await askForFile(request, path, token)))
  }
  const file = passBack(answer)
  if (searchParams.has("download")) {
    const name = file.headers.get("content-disposition")?.replace(/^inline/, "attachment") ?? "attachment"
    file.headers.set("content-disposition", name)
  }
  return file
}

function picture(bytes: Uint8Array<ArrayBuffer>): Response {
  return new Response(bytes, {
    headers: {
      "content-type": "image/webp",
      "content-length": String(bytes.byteLength),
      // As the backend says of the file: it never changes, but only its owner may keep it.
      "cache-control": "private, max-age=3600",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    },
  })
}
