import { once } from "node:events"
import type { MedusaResponse } from "@medusajs/framework/http"
import type { DocumentFilters, InvoiceModuleService } from "../modules/invoice"
import { CSV_HEADER, toCsv } from "../modules/invoice/store/documents-csv"

/** Sends all documents that the filters name, the newest first: some at a time, and no faster than the client reads. */
export async function sendDocumentsCsv(
  res: MedusaResponse,
  invoices: InvoiceModuleService,
  filters: DocumentFilters
): Promise<void> {
  res.type("text/csv; charset=utf-8").attachment("invoices.csv").write(CSV_HEADER)
  for await (const documents of invoices.allDocuments(filters)) {
    if (res.destroyed) return
    if (!res.write(toCsv(documents))) await Promise.race([once(res, "drain"), once(res, "close")])
  }
  res.end()
}
