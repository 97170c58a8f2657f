import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { PriceComponent } from "../pricing/price"

/** What the merchant says about a model. Nothing is ever changed: the newest counts. */
export interface ModelSetting {
  /** See `modelKey`. */
  model_key: string
  /** Whether it is offered at all. */
  is_on: boolean
  /** The merchant's own price, in place of the catalogue's. */
  components: PriceComponent[] | null
  /** Micro-credits asked for each generation, beside its cost. */
  fee_micros: number
  /** The keys of the models that stand in for it, in their order. */
  fallbacks: string[]
  created_by: string | null
  created_at: Date
}

const COLUMNS = "model_key, is_on, components, fee_micros::float8 AS fee_micros, fallbacks, created_by, created_at"

/** The settings that count, by model. */
export async function readModelSettings(knex: Knex): Promise<Map<string, ModelSetting>> {
  const { rows } = await knex.raw<{ rows: ModelSetting[] }>(
    `SELECT DISTINCT ON (model_key) ${COLUMNS} FROM webox_ai_model_setting ORDER BY model_key, number DESC`
  )
  return new Map(rows.map((row) => [row.model_key, row]))
}

/** A setting to be added. */
export type NewModelSetting = Omit<ModelSetting, "created_at" | "fallbacks"> & Partial<Pick<ModelSetting, "fallbacks">>

export async function addModelSetting(knex: Knex, setting: NewModelSetting): Promise<ModelSetting> {
  const { model_key, is_on, components, fee_micros, fallbacks = [], created_by } = setting
  const { rows } = await knex.raw<{ rows: ModelSetting[] }>(
    `INSERT INTO webox_ai_model_setting (model_key, is_on, components, fee_micros, fallbacks, created_by)
     VALUES (?, ?, ?::jsonb, ?, ?::jsonb, ?) RETURNING ${COLUMNS}`,
    [model_key, is_on, components && JSON.stringify(components), fee_micros, JSON.stringify(fallbacks), created_by]
  )
  const [row] = rows
  if (!row) throw new Error("The setting was not written.")
  return row
}
