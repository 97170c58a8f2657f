import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { route } from "@webox/kit/http"
import { mailsOf } from "../../../mail/mail-store"
import { INVOICE_MODULE, type InvoiceModuleService } from "../../../modules/invoice"
import { handoversOf } from "../../../platform/handover-store"
import { issueInvoiceWorkflow } from "../../../workflows"
import { adminDocumentsQuery } from "../../documents-query"
import { presentDocument } from "../../present-document"
import { sendDocumentsCsv } from "../../send-documents"

const issueBody = z.strictObject({ order_id: z.string({ error: "write the order's id" }).min(1).max(100) })

/** Issues the invoice of a paid order by hand. Asked again, it answers the first. */
export const POST = route(async (req, res) => {
  const { order_id } = issueBody.parse(req.body)
  const { result } = await issueInvoiceWorkflow(req.scope).run({ input: { order_id } })
  res.json({ invoice: presentDocument(result, "admin") })
})

/** Documents, the newest first: a page as JSON; or all of them as CSV, for `?format=csv` or `Accept: text/csv`. */
export const GET = route(async (req, res) => {
  const { format, limit, cursor, ...filters } = adminDocumentsQuery.parse(req.query)
  const invoices = req.scope.resolve<InvoiceModuleService>(INVOICE_MODULE)
  res.set("cache-control", "private, no-store").vary("accept")
  const isCsv = format ? format === "csv" : req.accepts(["json", "csv"]) === "csv"
  if (isCsv) return sendDocumentsCsv(res, invoices, filters)

  const { items, ...rest } = await invoices.documents(filters, { limit, cursor })
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const ids = items.map(({ id }) => id)
  const [mails, handovers] = [await mailsOf(knex, ids), await handoversOf(knex, ids)]
  const listed = items.map((document) => ({
    ...presentDocument(document, "admin"),
    mail: mails.get(document.id) ?? null,
    platform: handovers.get(document.id) ?? null,
  }))
  res.json({ invoices: listed, ...rest })
})
