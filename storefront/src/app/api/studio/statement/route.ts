import { askForFile, passBack } from "@/lib/pass-on"
import { sessionToken } from "@/lib/session"

/** The whole statement of the signed-in customer, as CSV. */
export async function GET(request: Request): Promise<Response> {
  const token = await sessionToken()
  if (token === undefined) return new Response(null, { status: 401 })
  return passBack(await askForFile(request, "/store/credits/transactions?format=csv", token))
}
