import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { route } from "@webox/kit/http"
import { mailsOf } from "../../../../mail/mail-store"
import { INVOICE_MODULE, type InvoiceModuleService } from "../../../../modules/invoice"
import { handoversOf } from "../../../../platform/handover-store"
import { presentDocument } from "../../../present-document"

/** A document, with what it says, the fingerprints of the files that are kept of it, and where its mail and its way to the platform are. */
export const GET = route(async (req, res) => {
  const invoices = req.scope.resolve<InvoiceModuleService>(INVOICE_MODULE)
  const document = await invoices.document(String(req.params.id))
  const files = await invoices.files(document.id)
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const mails = await mailsOf(knex, [document.id])
  const handovers = await handoversOf(knex, [document.id])
  res.json({
    invoice: {
      ...presentDocument(document, "admin"),
      snapshot: document.snapshot,
      files: files.map(({ type, sha256, size_bytes, kept_at }) => ({ type, sha256, size_bytes, kept_at })),
      mail: mails.get(document.id) ?? null,
      platform: handovers.get(document.id) ?? null,
    },
  })
})
