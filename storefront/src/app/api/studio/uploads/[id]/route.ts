import { askForFile } from "@/lib/pass-on"
import { sessionToken } from "@/lib/session"
import { isGenerationId } from "@/lib/studio/generations"
import { ownFile } from "@/lib/studio/own-file"

/** A picture that the signed-in customer uploaded; `?w=` asks for it in one of our widths. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const token = await sessionToken()
  if (!isGenerationId(id)) return new Response(null, { status: 404 })
  if (token === undefined) return new Response(null, { status: 401 })
  return ownFile(request, () => askForFile(request, `/store/ai/uploads/${id}`, token))
}
