import { route } from "@webox/kit/http"
import { INVOICE_MODULE, type InvoiceModuleService } from "../../../../modules/invoice"

/** Checks every document: `{documents, ok, first_break}`. */
export const GET = route(async (req, res) => {
  res.json(await req.scope.resolve<InvoiceModuleService>(INVOICE_MODULE).verify())
})
