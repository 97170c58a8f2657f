import { route } from "@webox/kit/http"
import { INVOICE_MODULE, type InvoiceModuleService } from "../../../../modules/invoice"
import { presentDocument } from "../../../present-document"

/** A document, with what it says. */
export const GET = route(async (req, res) => {
  const document = await req.scope.resolve<InvoiceModuleService>(INVOICE_MODULE).document(String(req.params.id))
  res.json({ invoice: { ...presentDocument(document, "admin"), snapshot: document.snapshot } })
})
