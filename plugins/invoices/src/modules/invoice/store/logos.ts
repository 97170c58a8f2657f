import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Logo } from "../logo/prepare-logo"

/** Keeps a logo for as long as there are documents; one that is kept already stays as it is. */
export async function keepLogo(knex: Knex, { sha256, media_type, content }: Logo): Promise<void> {
  await knex.raw(
    `INSERT INTO webox_invoice_logo (sha256, media_type, content) VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING`,
    [sha256, media_type, content]
  )
}

export async function findLogo(knex: Knex, sha256: string): Promise<Logo | null> {
  const { rows } = await knex.raw<{ rows: Logo[] }>(
    `SELECT sha256, media_type, content FROM webox_invoice_logo WHERE sha256 = ?`,
    [sha256]
  )
  return rows[0] ?? null
}
