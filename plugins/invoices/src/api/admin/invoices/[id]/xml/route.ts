import { route } from "@webox/kit/http"
import { readKeptFile } from "../../../../../archive/read-kept-file"
import { INVOICE_MODULE, type InvoiceModuleService } from "../../../../../modules/invoice"
import { sendFile } from "../../../../send-file"

export const GET = route(async (req, res) => {
  const document = await req.scope.resolve<InvoiceModuleService>(INVOICE_MODULE).document(String(req.params.id))
  sendFile(res, document.number, "xml", await readKeptFile(req.scope, document, "xml"))
})
