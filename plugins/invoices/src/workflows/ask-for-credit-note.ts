import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { enqueueFrom } from "@webox/kit/durable-jobs"
import { defineReconciler } from "@webox/kit/reconcilers"
import { findRefundsToCredit } from "./find-refunds-to-credit"
import { issueCreditNoteWorkflow } from "./issue-credit-note"

/** More than this the reconciler finds. */
const REFUNDS_OF_AN_EVENT = 100

/** Asks for the job that issues a refund's credit note. Its key is the refund: it is asked for once. */
async function askForCreditNote(container: MedusaContainer, refund_id: string): Promise<void> {
  await enqueueFrom(container, issueCreditNoteWorkflow, { refund_id }, { key: refund_id })
}

/** Asks for those of the orders' refunds that have none. */
export async function askForCreditNotes(container: MedusaContainer, order_ids: string[]): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  for (const id of await findRefundsToCredit(knex, { order_ids }, { limit: REFUNDS_OF_AN_EVENT })) {
    await askForCreditNote(container, id)
  }
}

/** Finds the refunds whose events were lost, or came before the invoice. */
export const creditNoteReconciler = defineReconciler<string>({
  name: "webox-credit-notes",
  find: ({ container, after, limit }) =>
    findRefundsToCredit(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), "recent", { after, limit }),
  placeOf: (refundId) => refundId,
  repair: (refundId, container) => askForCreditNote(container, refundId),
})
