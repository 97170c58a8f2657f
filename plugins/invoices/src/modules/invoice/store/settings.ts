import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { readSettings, type InvoiceSettings } from "../document/settings"

/** The settings that count; null before the first ones were saved. */
export async function currentSettings(knex: Knex): Promise<InvoiceSettings | null> {
  const { rows } = await knex.raw<{ rows: { settings: unknown }[] }>(
    `SELECT settings FROM webox_invoice_setting ORDER BY number DESC LIMIT 1`
  )
  const [row] = rows
  return row ? readSettings(row.settings) : null
}

export async function saveSettings(knex: Knex, settings: InvoiceSettings, createdBy: string | null): Promise<void> {
  await knex.raw(`INSERT INTO webox_invoice_setting (settings, created_by) VALUES (?, ?)`, [
    JSON.stringify(settings),
    createdBy,
  ])
}
