import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { route } from "@webox/kit/http"
import { askForMailAnew } from "../../../../../mail/ask-for-mail"
import { mailsOf } from "../../../../../mail/mail-store"
import { INVOICE_MODULE, type InvoiceModuleService } from "../../../../../modules/invoice"

/** Mails a document to its buyer once more, by a job. */
export const POST = route(async (req: AuthenticatedMedusaRequest, res) => {
  const { id } = await req.scope.resolve<InvoiceModuleService>(INVOICE_MODULE).document(String(req.params.id))
  await askForMailAnew(req.scope, id, req.auth_context.actor_id)
  const mails = await mailsOf(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), [id])
  res.status(202).json({ mail: mails.get(id) })
})
