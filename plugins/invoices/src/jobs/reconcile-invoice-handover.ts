import type { MedusaContainer } from "@medusajs/framework/types"
import { handoverReconciler } from "../platform/hand-over"

/** Hands over what was issued before the shop had its platform, where the merchant wants it. */
export default async function reconcileInvoiceHandover(container: MedusaContainer): Promise<void> {
  await handoverReconciler(container)
}

// Once an hour: it looks at all documents since that day.
export const config = { name: "webox-reconcile-invoice-handover", schedule: "17 * * * *" }
