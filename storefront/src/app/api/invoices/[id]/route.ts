import { isInvoiceId } from "@/lib/invoices"
import { askForFile, passBack } from "@/lib/pass-on"
import { sessionToken } from "@/lib/session"

interface Context {
  params: Promise<{ id: string }>
}

/** The PDF of an invoice or credit note, for whoever may see its order; `?token=` is that of a guest's link. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  if (!isInvoiceId(id)) return new Response(null, { status: 404 })
  const linkToken = new URL(request.url).searchParams.get("token")
  const query = linkToken === null ? "" : `?${new URLSearchParams({ token: linkToken })}`
  return passBack(await askForFile(request, `/store/invoices/${id}/pdf${query}`, await sessionToken()))
}
