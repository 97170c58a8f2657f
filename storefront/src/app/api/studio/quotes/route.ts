import { BackendAwayError } from "@/lib/backend"
import { SessionEndedError, sessionToken } from "@/lib/session"
import { readQuoteRequests } from "@/lib/studio/quote-requests"
import { quotesOf } from "@/lib/studio/models"

/** What the models would ask for what is typed so far, by their keys: `{prices: {"local/local-image": 1}}`. */
export async function POST(request: Request): Promise<Response> {
  const token = await sessionToken()
  if (token === undefined) return new Response(null, { status: 401 })
  const asked = readQuoteRequests(await request.json().catch(() => undefined))
  if (asked === undefined) return new Response(null, { status: 400 })
  try {
    return Response.json(
      { prices: await quotesOf(token, asked) },
      { headers: { "cache-control": "private, no-store" } }
    )
  } catch (error) {
    if (error instanceof SessionEndedError) return new Response(null, { status: 401 })
    if (error instanceof BackendAwayError) return new Response(null, { status: 502 })
    throw error
  }
}
