import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { route } from "@webox/kit/http"
import { INVOICE_MODULE, invoiceErrors, type InvoiceModuleService } from "../../../../../modules/invoice"
import { orderInvoiceState } from "../../../../../workflows/order-invoice-state"
import { presentDocument } from "../../../../present-document"

/**
 * The invoices and credit notes of an order, and whether one is to come. The kit's guard of `/store/orders/:id` has looked
 * whether the order is open to who asks, and has taken the link's token out of the query.
 */
export const GET = route(async (req, res) => {
  const orderId = String(req.params.id)
  const state = await orderInvoiceState(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), orderId)
  if (!state) throw invoiceErrors.WEBOX_INVOICES_ORDER_NOT_FOUND()
  const documents = await req.scope.resolve<InvoiceModuleService>(INVOICE_MODULE).documentsOfOrder(orderId)
  res.json({ invoices: documents.map((document) => presentDocument(document, "store")), state })
})
