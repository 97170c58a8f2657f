import { BackendAwayError } from "@/lib/backend"
import { SessionEndedError, sessionToken } from "@/lib/session"
import { findGeneration } from "@/lib/studio/generations"

/** How far a generation of the signed-in customer is: for browsers to which its events do not come through. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const token = await sessionToken()
  if (token === undefined) return new Response(null, { status: 401 })
  try {
    const found = await findGeneration(token, (await params).id)
    if (found === undefined) return new Response(null, { status: 404 })
    const { id, status, progress } = found
    return Response.json(
      { generation: { id, status, progress } },
      { headers: { "cache-control": "private, no-store" } }
    )
  } catch (error) {
    if (error instanceof SessionEndedError) return new Response(null, { status: 401 })
    if (error instanceof BackendAwayError) return new Response(null, { status: 502 })
    throw error
  }
}
