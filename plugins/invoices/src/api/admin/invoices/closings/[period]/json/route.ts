import { route } from "@webox/kit/http"
import { readClosingFile } from "../../../../../../archive/read-kept-file"
import { INVOICE_MODULE, type InvoiceModuleService } from "../../../../../../modules/invoice"
import { sendClosingFile } from "../../../../../send-file"

/** A closing's kept file. Its SHA-256 is what the next closing names. */
export const GET = route(async (req, res) => {
  const closing = await req.scope.resolve<InvoiceModuleService>(INVOICE_MODULE).closing(String(req.params.period))
  sendClosingFile(res, closing.period, await readClosingFile(req.scope, closing))
})
