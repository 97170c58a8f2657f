import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { runJobsUntil, type HttpTestContext } from "@webox/kit/testing"
import { MAIL_INVOICE } from "../src/mail/mail-store"
import { HAND_OVER_INVOICE } from "../src/platform/handover-store"
import { ARCHIVE_DOCUMENT } from "../src/workflows/find-documents-to-archive"
import { ISSUE_INVOICE } from "../src/workflows/find-orders-to-invoice"
import { ISSUE_CREDIT_NOTE } from "../src/workflows/find-refunds-to-credit"

const OURS = [ISSUE_INVOICE, ISSUE_CREDIT_NOTE, ARCHIVE_DOCUMENT, MAIL_INVOICE, HAND_OVER_INVOICE]

const knexOf = ({ container }: HttpTestContext) => container().resolve(ContainerRegistrationKeys.PG_CONNECTION)

/** How many jobs there are for the invoice of an order. */
export async function jobs(context: HttpTestContext, orderId: string): Promise<number> {
  const { rows } = await knexOf(context).raw<{ rows: unknown[] }>(
    `SELECT 1 FROM webox_job WHERE workflow_id = ? AND key = ?`,
    [ISSUE_INVOICE, orderId]
  )
  return rows.length
}

/** As if they had never been asked for. */
export async function forgetJobs(context: HttpTestContext): Promise<void> {
  await knexOf(context).raw(`DELETE FROM webox_job WHERE workflow_id = ANY(?)`, [OURS])
}

/** As if each had failed as often as it may. */
export async function giveUpJobs(context: HttpTestContext): Promise<void> {
  await knexOf(context).raw(`UPDATE webox_job SET state = 'dead' WHERE workflow_id = ANY(?)`, [OURS])
}

/** Runs the jobs of invoices, as a process of the shop does, until something holds. Those of others are dropped. */
export function runJobs(context: HttpTestContext, isDone: () => Promise<boolean>): Promise<void> {
  return runJobsUntil(context, OURS, isDone)
}
