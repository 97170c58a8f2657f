import { askForFile, passBack } from "@/lib/pass-on"
import { isGenerationId } from "@/lib/studio/generations"

/** A file that somebody shared by a link: the backend knows whether the link is genuine and still good. */
export async function GET(request: Request, { params }: { params: Promise<{ asset_id: string }> }): Promise<Response> {
  const { asset_id } = await params
  if (!isGenerationId(asset_id)) return new Response(null, { status: 404 })
  return passBack(await askForFile(request, `/ai/assets/${asset_id}${new URL(request.url).search}`))
}
