import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Change, PendingChange } from "./change"

/** The changes that storefronts have not been told of. */
export class ChangeStore {
  constructor(private readonly knex: Knex) {}

  /** Writes changes down in one statement; those that are there already stay. */
  async add(transaction: Knex, url: string, bucket: number, changes: Change[]): Promise<void> {
    await transaction.raw(
      `INSERT INTO webox_revalidation_change (id, url, bucket, kind, subject_id)
       SELECT concat_ws(' ', bucket, kind, subject_id, url), url, bucket, kind, subject_id
       FROM (SELECT ?::text AS url, ?::int AS bucket) AS target,
            unnest(?::text[], ?::text[]) AS changes (kind, subject_id)
       ON CONFLICT (id) DO NOTHING`,
      [url, bucket, changes.map(({ kind }) => kind), changes.map(({ id }) => id)]
    )
  }

  /** All that is to be told, up to and with a bucket: what an earlier job could not tell too. */
  async pending(url: string, bucket: number): Promise<PendingChange[]> {
    const { rows } = await this.knex.raw<{ rows: PendingChange[] }>(
      `SELECT id AS row_id, kind, subject_id AS id, created_at AS noticed_at FROM webox_revalidation_change
       WHERE url = ? AND bucket <= ? AND deleted_at IS NULL ORDER BY bucket`,
      [url, bucket]
    )
    return rows
  }

  /** Whether a later job will tell what an earlier one could not. */
  async hasLater(url: string, bucket: number): Promise<boolean> {
    const { rows } = await this.knex.raw<{ rows: unknown[] }>(
      "SELECT 1 FROM webox_revalidation_change WHERE url = ? AND bucket > ? AND deleted_at IS NULL LIMIT 1",
      [url, bucket]
    )
    return rows.length > 0
  }

  async forget(changes: PendingChange[]): Promise<void> {
    await this.knex.raw("DELETE FROM webox_revalidation_change WHERE id = ANY(?)", [
      changes.map(({ row_id }) => row_id),
    ])
  }
}
