import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "@webox/kit/http"
import { INVOICE_MODULE, type InvoiceModuleService } from "../../../../modules/invoice"

/** The settings, or null before the first ones were saved. */
export const GET = route(async (req, res) => {
  res.json({ settings: await req.scope.resolve<InvoiceModuleService>(INVOICE_MODULE).settings() })
})

/** Takes new settings, as a whole. */
export const POST = route(async (req: AuthenticatedMedusaRequest, res) => {
  const invoices = req.scope.resolve<InvoiceModuleService>(INVOICE_MODULE)
  res.json({ settings: await invoices.saveSettings(req.body, req.auth_context.actor_id) })
})
