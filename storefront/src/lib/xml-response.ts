import "server-only"
import { BackendAwayError } from "./backend"

/** Answers with what is made, 404 when that is nothing, or 503 while the backend is away. */
export async function xmlResponse(make: () => Promise<string | undefined>): Promise<Response> {
  try {
    const xml = await make()
    if (xml === undefined) return new Response(null, { status: 404 })
    return new Response(xml, { headers: { "content-type": "application/xml", "cache-control": "public, max-age=300" } })
  } catch (error) {
    if (error instanceof BackendAwayError) return new Response(null, { status: 503, headers: { "retry-after": "10" } })
    throw error
  }
}
