import { route } from "@webox/kit/http"
import { INVOICE_MODULE, type InvoiceModuleService } from "../../../../../modules/invoice"
import { sendFile } from "../../../../send-file"

export const GET = route(async (req, res) => {
  const invoices = req.scope.resolve<InvoiceModuleService>(INVOICE_MODULE)
  const document = await invoices.document(String(req.params.id))
  const { pdf } = await invoices.render(document)
  sendFile(res, document.number, "pdf", pdf)
})
