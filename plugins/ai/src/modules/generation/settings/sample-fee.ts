import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** What a sample costs: one that is made on the shop's own machine, for nothing. Nothing is ever changed: the newest counts. */
export interface SampleFee {
  /** Micro-credits for each, unless its model has a fee of its own. */
  fee_micros: number
  created_by: string | null
}

const COLUMNS = "fee_micros::float8 AS fee_micros, created_by"

/** Undefined until somebody has set it. */
export async function readSampleFee(knex: Knex): Promise<SampleFee | undefined> {
  const { rows } = await knex.raw<{ rows: SampleFee[] }>(
    `SELECT ${COLUMNS} FROM webox_ai_sample_fee ORDER BY number DESC LIMIT 1`
  )
  return rows[0]
}

export async function addSampleFee(knex: Knex, { fee_micros, created_by }: SampleFee): Promise<SampleFee> {
  const { rows } = await knex.raw<{ rows: SampleFee[] }>(
    `INSERT INTO webox_ai_sample_fee (fee_micros, created_by) VALUES (?, ?) RETURNING ${COLUMNS}`,
    [fee_micros, created_by]
  )
  const [row] = rows
  if (!row) throw new Error("The fee was not written.")
  return row
}
