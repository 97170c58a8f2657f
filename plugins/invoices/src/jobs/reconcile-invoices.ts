import type { MedusaContainer } from "@medusajs/framework/types"
import { invoiceReconciler } from "../workflows/ask-for-invoice"

/** Asks for the invoices of paid orders whose events were lost. */
export default async function reconcileInvoices(container: MedusaContainer): Promise<void> {
  await invoiceReconciler(container)
}

export const config = { name: "webox-reconcile-invoices", schedule: "* * * * *" }
