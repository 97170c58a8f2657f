import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import { keysetQuery, toPage, type Page, type PageRequest } from "@webox/kit/http"

const totalsSchema = z.object({
  currency_code: z.string(),
  /** How many documents. */
  invoices: z.number(),
  credit_notes: z.number(),
  /** Invoices less credit notes; decimals with the currency's digits. */
  net: z.string(),
  tax: z.string(),
  gross: z.string(),
})

/** What a closing says: the text that is hashed, and the file that is exported. */
export const closingSchema = z.object({
  kind: z.enum(["month", "year"]),
  /** `2026-11` or `2026`. */
  period: z.string(),
  /** Days, both of them included. */
  starts_on: z.string(),
  ends_on: z.string(),
  /** 1, 2, 3 … among all closings, of months and of years. */
  position: z.number(),
  closed_at: z.string(),
  /** Of the period, by currency. */
  totals: z.array(totalsSchema),
  /** Of all documents from the first one to the period's last, by currency. */
  perpetual_totals: z.array(totalsSchema),
  /** The last document of each series: where the chain of documents stood. */
  last_documents: z.array(z.object({ series: z.string(), number: z.string(), sha256: z.string() })),
  previous_sha256: z.string(),
})

export type ClosingContent = z.infer<typeof closingSchema>
export type PeriodTotals = z.infer<typeof totalsSchema>

/** A closing as it was made. */
export interface Closing extends ClosingContent {
  /** The period. */
  id: string
  /** Of `text`. */
  sha256: string
  text: string
  /** Its exported file; null before that was kept. */
  file: ClosingFile | null
}

/** Where Medusa's File module holds a closing's file, whose SHA-256 is the closing's. */
export interface ClosingFile {
  file_id: string
  size_bytes: number
  kept_at: Date
}

interface ClosingRow {
  id: string
  content: string
  sha256: string
  file_id: string | null
  size_bytes: number | null
  kept_at: Date | null
}

const ORDER = { column: "position", direction: "desc" } as const

/** A page of closings, the newest first. @throws WEBOX_CURSOR_INVALID (400) */
export async function listClosings(knex: Knex, page: PageRequest): Promise<Page<Closing>> {
  const rows: ClosingRow[] = await keysetQuery(knex, selectClosings(knex), ORDER, page)
  const { items, ...rest } = toPage(rows, ORDER, page)
  return { items: items.map(closingOfRow), ...rest }
}

export async function findClosing(knex: Knex, id: string): Promise<Closing | undefined> {
  const rows: ClosingRow[] = await selectClosings(knex).where({ id })
  return rows.map(closingOfRow)[0]
}

/** The closings whose days all lie within those given, the oldest first. */
export async function closingsWithin(knex: Knex, { from, to }: { from: string; to: string }): Promise<Closing[]> {
  const rows: ClosingRow[] = await selectClosings(knex)
    .whereRaw("content::jsonb ->> 'starts_on' >= ?", [from])
    .where("ends_on", "<=", to)
    .orderBy("position")
  return rows.map(closingOfRow)
}

/** The closings whose file was not kept yet, the oldest first. */
export async function closingsWithoutFile(knex: Knex): Promise<Closing[]> {
  const rows: ClosingRow[] = await selectClosings(knex).whereNull("file_id").orderBy("position").limit(100)
  return rows.map(closingOfRow)
}

/** Notes a closing's file, once. @returns the one that stays: the given one, or that of who was first */
export async function recordClosingFile(
  knex: Knex,
  sha256: string,
  file: Pick<ClosingFile, "file_id" | "size_bytes">
): Promise<string> {
  await knex.raw(
    `INSERT INTO webox_invoice_closing_file (closing_sha256, file_id, size_bytes) VALUES (?, ?, ?)
     ON CONFLICT (closing_sha256) DO NOTHING`,
    [sha256, file.file_id, file.size_bytes]
  )
  const { rows } = await knex.raw<{ rows: { file_id: string }[] }>(
    `SELECT file_id FROM webox_invoice_closing_file WHERE closing_sha256 = ?`,
    [sha256]
  )
  return rows[0]?.file_id ?? file.file_id
}

function selectClosings(knex: Knex): Knex.QueryBuilder {
  return knex("webox_invoice_closing")
    .leftJoin("webox_invoice_closing_file", "closing_sha256", "sha256")
    .select("id", "content", "sha256", "file_id", "kept_at", knex.raw("size_bytes::float8 AS size_bytes"))
}

function closingOfRow({ id, content, sha256, file_id, size_bytes, kept_at }: ClosingRow): Closing {
  const file = file_id && size_bytes && kept_at ? { file_id, size_bytes, kept_at } : null
  return { ...closingSchema.parse(JSON.parse(content)), id, sha256, text: content, file }
}
