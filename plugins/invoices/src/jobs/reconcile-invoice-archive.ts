import type { MedusaContainer } from "@medusajs/framework/types"
import { archiveReconciler } from "../workflows/ask-for-archive"

/** Asks for what follows the issue of documents whose process died just then. */
export default async function reconcileInvoiceArchive(container: MedusaContainer): Promise<void> {
  await archiveReconciler(container)
}

export const config = { name: "webox-reconcile-invoice-archive", schedule: "* * * * *" }
