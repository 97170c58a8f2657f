import { route } from "@webox/kit/http"
import { INVOICE_MODULE, type InvoiceModuleService } from "../../../../../modules/invoice"
import { sendFile } from "../../../../send-file"

/** A sample invoice by the settings that the body holds, as a PDF. Nothing is kept. */
export const POST = route(async (req, res) => {
  const invoices = req.scope.resolve<InvoiceModuleService>(INVOICE_MODULE)
  const { number, pdf } = await invoices.preview(req.body)
  sendFile(res, number, "pdf", pdf)
})
