import { askForFile } from "@/lib/pass-on"
import { sessionToken } from "@/lib/session"
import { isGenerationId } from "@/lib/studio/generations"
import { passEvents } from "@/lib/studio/pass-events"

/** What happens to a generation of the signed-in customer, as it happens (server-sent events). */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const token = await sessionToken()
  if (token === undefined) return new Response(null, { status: 401 })
  if (!isGenerationId(id)) return new Response(null, { status: 404 })
  return passEvents(await askForFile(request, `/store/ai/generations/${id}/events`, token))
}
