import { createHash } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { nextPeriod, type Period } from "../document/period"
import { closingSchema, findClosing, type Closing, type ClosingContent, type PeriodTotals } from "./closings"
import { TIME_ZONE } from "./issue-document"

/**
 * Closes the period that comes next, if it is over: sums its documents up, chains what it says to the closing before, and
 * keeps it for ever. Of several who come at once, each closes another period, or none.
 *
 * @param today the day in the shop's time zone, as `2026-12-01`
 * @returns null when no period is to be closed
 */
export function closeNextPeriod(knex: Knex, today: string): Promise<Closing | null> {
  return knex.transaction(async (transaction) => {
    const head = await lockHead(transaction)
    const last = head.id === null ? undefined : await findClosing(transaction, head.id)
    const period = nextPeriod(head.id, await firstDay(transaction), today)
    if (!period) return null

    // What is being issued now is waited for. What comes after bears a later date, or is refused.
    await transaction.raw(`SELECT 1 FROM webox_invoice_series ORDER BY series FOR UPDATE`)
    const totals = await sumTotals(transaction, period, [])
    const content: ClosingContent = {
      ...period,
      position: head.position + 1,
      closed_at: new Date().toISOString(),
      totals,
      perpetual_totals: await perpetualTotals(transaction, period, last),
      last_documents: await lastDocuments(transaction, period),
      previous_sha256: head.sha256,
    }
    const text = `${JSON.stringify(content, null, 2)}\n`
    const sha256 = createHash("sha256").update(text).digest("hex")
    await transaction.raw(`INSERT INTO webox_invoice_closing (content, sha256) VALUES (?, ?)`, [text, sha256])
    return { ...content, id: period.period, sha256, text, file: null }
  })
}

async function lockHead(transaction: Knex): Promise<{ position: number; sha256: string; id: string | null }> {
  await transaction.raw(`SELECT 1 FROM webox_invoice_closing_head FOR UPDATE`)
  const { rows } = await transaction.raw<{ rows: { position: number; sha256: string; id: string | null }[] }>(
    `SELECT head.position::float8 AS position, head.sha256, closing.id
     FROM webox_invoice_closing_head head LEFT JOIN webox_invoice_closing closing ON closing.sha256 = head.sha256`
  )
  const [head] = rows
  if (!head || (head.id === null && head.position > 0))
    throw new Error("The last closing is missing: verify says which.")
  return head
}

async function firstDay(knex: Knex): Promise<string | null> {
  const { rows } = await knex.raw<{ rows: { day: string }[] }>(
    `SELECT to_char(issued_on, 'YYYY-MM-DD') AS day FROM webox_invoice_document ORDER BY issued_at, id LIMIT 1`
  )
  return rows[0]?.day ?? null
}

/** A year ends with its December, which has just been closed, and with what that says. */
async function perpetualTotals(knex: Knex, period: Period, last: Closing | undefined): Promise<PeriodTotals[]> {
  const earlier = last?.perpetual_totals ?? []
  return period.kind === "year" ? earlier : sumTotals(knex, period, earlier)
}

/** The sums of a period's documents and of what came earlier, by currency. */
async function sumTotals(knex: Knex, { starts_on, ends_on }: Period, earlier: PeriodTotals[]): Promise<PeriodTotals[]> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `WITH entry AS (
       SELECT currency_code, 1 AS invoices, 0 AS credit_notes, total - tax_total AS net, tax_total AS tax, total AS gross
       FROM webox_invoice_document WHERE series = 'invoice' AND issued_at >= ${startOf} AND issued_at < ${startOf}
       UNION ALL
       SELECT currency_code, 0, 1, tax_total - total, -tax_total, -total
       FROM webox_invoice_document WHERE series = 'credit_note' AND issued_at >= ${startOf} AND issued_at < ${startOf}
       UNION ALL
       SELECT currency_code, invoices, credit_notes, net, tax, gross FROM jsonb_to_recordset(?::jsonb)
         AS earlier (currency_code text, invoices int, credit_notes int, net numeric, tax numeric, gross numeric)
     )
     SELECT currency_code, sum(invoices)::float8 AS invoices, sum(credit_notes)::float8 AS credit_notes,
       sum(net)::text AS net, sum(tax)::text AS tax, sum(gross)::text AS gross
     FROM entry GROUP BY currency_code ORDER BY currency_code`,
    [...between(starts_on, ends_on), ...between(starts_on, ends_on), JSON.stringify(earlier)]
  )
  return closingSchema.shape.totals.parse(rows)
}

/** The first moment of a day, some days later: as the documents' days are told from their moments. */
const startOf = `((?::date + ?::int)::timestamp AT TIME ZONE '${TIME_ZONE}')`

const between = (starts_on: string, ends_on: string) => [starts_on, 0, ends_on, 1]

async function lastDocuments(knex: Knex, { ends_on }: Period): Promise<ClosingContent["last_documents"]> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `SELECT series.series, last.number, last.sha256 FROM webox_invoice_series series CROSS JOIN LATERAL (
       SELECT number, sha256 FROM webox_invoice_document document
       WHERE document.series = series.series AND issued_at < ${startOf} ORDER BY issued_at DESC, position DESC LIMIT 1
     ) AS last ORDER BY series.series DESC`,
    [ends_on, 1]
  )
  return closingSchema.shape.last_documents.parse(rows)
}
