import { askForFile } from "@/lib/pass-on"
import { sessionToken } from "@/lib/session"
import { isGenerationId } from "@/lib/studio/generations"
import { ownFile } from "@/lib/studio/own-file"

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
  const file = await ownFile(request, () =>
    askForFile(request, `/store/ai/generations/${id}/assets/${asset_id}`, token)
  )
  if (new URL(request.url).searchParams.has("download")) {
    const name = file.headers.get("content-disposition")?.replace(/^inline/, "attachment") ?? "attachment"
    file.headers.set("content-disposition", name)
  }
  return file
}
