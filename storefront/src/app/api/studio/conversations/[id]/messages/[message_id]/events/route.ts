import { askForFile } from "@/lib/pass-on"
import { sessionToken } from "@/lib/session"
import { isChatId } from "@/lib/studio/conversations"
import { passEvents } from "@/lib/studio/pass-events"

interface Context {
  params: Promise<{ id: string; message_id: string }>
}

/** An answer to the signed-in customer as it comes (server-sent events); a browser that lost it goes on where it was. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, message_id } = await params
  const token = await sessionToken()
  if (token === undefined) return new Response(null, { status: 401 })
  if (!isChatId(id) || !isChatId(message_id)) return new Response(null, { status: 404 })
  return passEvents(await askForFile(request, `/store/ai/conversations/${id}/messages/${message_id}/events`, token))
}
