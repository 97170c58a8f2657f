import { route } from "@webox/kit/http"
import { INVOICE_MODULE, type InvoiceModuleService } from "../../../../modules/invoice"
import { presentDocument } from "../../../present-document"

/** A document, with what it says, and the fingerprints of the files that are kept of it. */
export const GET = route(async (req, res) => {
  const invoices = req.scope.resolve<InvoiceModuleService>(INVOICE_MODULE)
  const document = await invoices.document(String(req.params.id))
  const files = await invoices.files(document.id)
  res.json({
    invoice: {
      ...presentDocument(document, "admin"),
      snapshot: document.snapshot,
      files: files.map(({ type, sha256, size_bytes, kept_at }) => ({ type, sha256, size_bytes, kept_at })),
    },
  })
})
