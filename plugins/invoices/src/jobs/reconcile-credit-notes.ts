import type { MedusaContainer } from "@medusajs/framework/types"
import { creditNoteReconciler } from "../workflows/ask-for-credit-note"

/** Asks for the credit notes of refunds whose events were lost. */
export default async function reconcileCreditNotes(container: MedusaContainer): Promise<void> {
  await creditNoteReconciler(container)
}

export const config = { name: "webox-reconcile-credit-notes", schedule: "* * * * *" }
