import "server-only"
import { passBack } from "../pass-on"
import { pictureWidth } from "../picture-sizes"
import { isResizable, resizeOwnPicture } from "../resized-picture"

/**
 * Answers with a file of the signed-in customer. `?w=` in the request asks for a picture in one of our widths.
 * @param ask fetches the file; asked again when a picture cannot be made smaller
 */
export async function ownFile(request: Request, ask: () => Promise<Response | undefined>): Promise<Response> {
  const answer = await ask()
  const width = pictureWidth(new URL(request.url).searchParams.get("w"))
  if (width !== undefined && answer?.status === 200 && isResizable(answer.headers.get("content-type")))
    return resizeOwnPicture(width, answer).then(picture, async () => passBack(await ask()))
  return passBack(answer)
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
