import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "@webox/kit/http"
import { INVOICE_MODULE, type InvoiceModuleService } from "../../../modules/invoice"
import { documentsQuery } from "../../documents-query"
import { presentDocument } from "../../present-document"

/** The documents of the signed-in customer's orders, the newest first. */
export const GET = route(async (req: AuthenticatedMedusaRequest, res) => {
  const { limit, cursor, ...filters } = documentsQuery.parse(req.query)
  const invoices = req.scope.resolve<InvoiceModuleService>(INVOICE_MODULE)
  const customer_id = req.auth_context.actor_id
  const { items, ...rest } = await invoices.documents({ ...filters, customer_id }, { limit, cursor })
  res.set("cache-control", "private, no-store")
  res.json({ invoices: items.map((document) => presentDocument(document, "store")), ...rest })
})
