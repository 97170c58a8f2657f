import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** The id of the workflow that mails a document. */
export const MAIL_INVOICE = "webox-mail-invoice"

/**
 * Where the last mail of a document is: it was handed to the e-mail provider; its turn has not come; there is no e-mail
 * provider; or it was given up, which the page of background jobs explains.
 */
export type MailState = "sent" | "waiting" | "no_provider" | "failed"

export interface DocumentMail {
  state: MailState
  asked_at: Date
  sent_at: Date | null
  sent_to: string | null
}

const HAS_PROVIDER = `EXISTS (SELECT 1 FROM notification_provider WHERE is_enabled AND 'email' = ANY(channels))`

/** Whether the Notification module has a provider for the channel `email`. It says so only in its table. */
export async function hasEmailProvider(knex: Knex): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: { found: boolean }[] }>(`SELECT ${HAS_PROVIDER} AS found`)
  return rows[0]?.found === true
}

/** Notes that a document is to be mailed, once for the key. */
export async function insertMail(
  transaction: Knex,
  mail: { key: string; document_id: string; asked_by: string | null }
): Promise<void> {
  await transaction.raw(
    `INSERT INTO webox_invoice_mail (key, document_id, asked_by) VALUES (?, ?, ?) ON CONFLICT (key) DO NOTHING`,
    [mail.key, mail.document_id, mail.asked_by]
  )
}

export async function wasSent(knex: Knex, key: string): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `SELECT 1 FROM webox_invoice_mail WHERE key = ? AND sent_at IS NOT NULL`,
    [key]
  )
  return rows.length > 0
}

export async function markSent(knex: Knex, key: string, sentTo: string): Promise<void> {
  await knex.raw(
    `UPDATE webox_invoice_mail SET sent_to = ?, sent_at = clock_timestamp() WHERE key = ? AND sent_at IS NULL`,
    [sentTo, key]
  )
}

/** The last mail of each of the documents that have one, by the document's id. */
export async function mailsOf(knex: Knex, documentIds: string[]): Promise<Map<string, DocumentMail>> {
  const { rows } = await knex.raw<{ rows: (DocumentMail & { document_id: string })[] }>(
    `SELECT DISTINCT ON (mail.document_id) mail.document_id, mail.asked_at, mail.sent_at, mail.sent_to,
       CASE WHEN mail.sent_at IS NOT NULL THEN 'sent' WHEN job.state IN ('dead', 'dropped') THEN 'failed'
         WHEN ${HAS_PROVIDER} THEN 'waiting' ELSE 'no_provider' END AS state
     FROM webox_invoice_mail mail LEFT JOIN webox_job job ON job.workflow_id = ? AND job.key = mail.key
     WHERE mail.document_id = ANY(?) ORDER BY mail.document_id, mail.asked_at DESC`,
    [MAIL_INVOICE, documentIds]
  )
  return new Map(rows.map(({ document_id, ...mail }) => [document_id, mail]))
}
