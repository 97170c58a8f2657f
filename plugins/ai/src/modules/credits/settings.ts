import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { DEFAULT_TERMS, type CreditTerms } from "./credit-value"
import { rowsOf } from "./ledger/accounts"

/** Terms as the merchant set them: none is ever changed, the newest counts. */
export interface CreditSetting extends CreditTerms {
  /** Null for what holds before the merchant says anything. */
  id: string | null
  created_by: string | null
  created_at: Date | null
}

const COLUMNS = `number::text AS id, currency_code, value_micros::float8 AS value_micros, markup_bps, created_by, created_at`

/** How many of the past the admin sees. */
const HISTORY = 100

export async function readSettings(knex: Knex): Promise<CreditSetting[]> {
  const set = await rowsOf<CreditSetting>(
    knex,
    `SELECT ${COLUMNS} FROM webox_credit_setting ORDER BY number DESC LIMIT ?`,
    [HISTORY]
  )
  return set.length > 0 ? set : [{ ...DEFAULT_TERMS, id: null, created_by: null, created_at: null }]
}

/** The terms that hold now: also for other modules, in their own transaction. */
export async function currentTerms(knex: Knex): Promise<CreditTerms> {
  const [set] = await rowsOf<CreditTerms>(
    knex,
    `SELECT currency_code, value_micros::float8 AS value_micros, markup_bps FROM webox_credit_setting ORDER BY number DESC LIMIT 1`,
    []
  )
  return set ?? DEFAULT_TERMS
}

export async function addSetting(knex: Knex, terms: CreditTerms, createdBy: string | null): Promise<CreditSetting> {
  const [set] = await rowsOf<CreditSetting>(
    knex,
    `INSERT INTO webox_credit_setting (currency_code, value_micros, markup_bps, created_by) VALUES (?, ?, ?, ?) RETURNING ${COLUMNS}`,
    [terms.currency_code, terms.value_micros, terms.markup_bps, createdBy]
  )
  if (!set) throw new Error("The setting was not written.")
  return set
}
