import type { MedusaContainer } from "@medusajs/framework/types"
import { INVOICE_MODULE, type InvoiceModuleService } from "../modules/invoice"
import { keepClosingFile } from "./keep-closing-file"

/** Closes the months and years that are over by `now`, and keeps the files of closings that have none yet. */
export async function closePeriods(container: MedusaContainer, now: Date): Promise<void> {
  const invoices = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
  await invoices.closePeriods(now)
  for (const closing of await invoices.closingsWithoutFile()) await keepClosingFile(container, closing)
}
