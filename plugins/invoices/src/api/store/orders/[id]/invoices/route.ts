import { assertOrderAccess, route } from "@webox/kit/http"
import { INVOICE_MODULE, type InvoiceModuleService } from "../../../../../modules/invoice"
import { presentDocument } from "../../../../present-document"

/** The invoices and credit notes of an order, for whom the order is open to. */
export const GET = route(async (req, res) => {
  const orderId = String(req.params.id)
  await assertOrderAccess(req, orderId, req.query.token)
  const documents = await req.scope.resolve<InvoiceModuleService>(INVOICE_MODULE).documentsOfOrder(orderId)
  res.json({ invoices: documents.map((document) => presentDocument(document, "store")) })
})
