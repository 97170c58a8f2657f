import { route } from "@webox/kit/http"
import { INVOICE_MODULE, type InvoiceModuleService } from "../../../../../../modules/invoice"

/** A logo, as documents bear it. */
export const GET = route(async (req, res) => {
  const invoices = req.scope.resolve<InvoiceModuleService>(INVOICE_MODULE)
  const { media_type, content } = await invoices.logo(req.params.sha256 ?? "")
  res.set({
    "content-type": media_type,
    // Its name is its content.
    "cache-control": "private, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
  })
  res.send(content)
})
