import type { MedusaRequest } from "@medusajs/framework/http"
import { assertOrderAccess, isCodedError, route } from "@webox/kit/http"
import { readKeptFile } from "../../../../../archive/read-kept-file"
import { INVOICE_MODULE, invoiceErrors, type InvoiceModuleService } from "../../../../../modules/invoice"
import { sendFile } from "../../../../send-file"

/** The PDF, for whom the order is open to. To others it is not there. */
export const GET = route(async (req, res) => {
  const invoices = req.scope.resolve<InvoiceModuleService>(INVOICE_MODULE)
  const document = await invoices.document(String(req.params.id))
  await assertOwner(req, document.order_id)
  sendFile(res, document.number, "pdf", await readKeptFile(req.scope, document, "pdf"))
})

async function assertOwner(req: MedusaRequest, orderId: string): Promise<void> {
  try {
    await assertOrderAccess(req, orderId, req.query.token)
  } catch (error) {
    // The same answer as for an invoice that there is not.
    throw isCodedError(error) && error.status === 404 ? invoiceErrors.WEBOX_INVOICES_NOT_FOUND() : error
  }
}
