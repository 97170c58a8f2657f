import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CreditAccount } from "./records"

/** Where credits come from and go to. System accounts keep no balance: it is the sum of their entries. */
export type SystemAccount = "system:sold" | "system:granted" | "system:spent"

export const customerAccount = (customerId: string): string => `customer:${customerId}`
export const receivableAccount = (customerId: string): string => `receivable:${customerId}`

/** The columns of an account, as numbers: a bigint within our bounds is exact as a float8. */
const COLUMNS = `customer_id, balance_micros::float8 AS balance_micros, held_micros::float8 AS held_micros,
  (balance_micros - held_micros)::float8 AS available_micros`

/**
 * Locks a customer's account until the transaction ends, and makes it if there is none. Every operation begins with it:
 * so of many at once, each sees what the one before has left.
 */
export async function lockAccount(transaction: Knex, customerId: string): Promise<CreditAccount> {
  const id = customerAccount(customerId)
  const lock = `SELECT ${COLUMNS} FROM webox_credit_account WHERE id = ? FOR NO KEY UPDATE`
  const [found] = await rowsOf<CreditAccount>(transaction, lock, [id])
  if (found) return found

  await makeAccount(transaction, id, "customer", customerId)
  const [made] = await rowsOf<CreditAccount>(transaction, lock, [id])
  if (!made) throw new Error(`The account ${id} has vanished: rows of webox_credit_account must not be deleted.`)
  return made
}

export async function makeAccount(
  transaction: Knex,
  id: string,
  kind: "customer" | "receivable",
  customerId: string
): Promise<void> {
  await transaction.raw(
    `INSERT INTO webox_credit_account (id, kind, customer_id) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING`,
    [id, kind, customerId]
  )
}

/** Reads an account without a lock; one that has never been used is empty. */
export async function readAccount(knex: Knex, customerId: string): Promise<CreditAccount> {
  const [account] = await rowsOf<CreditAccount>(knex, `SELECT ${COLUMNS} FROM webox_credit_account WHERE id = ?`, [
    customerAccount(customerId),
  ])
  return account ?? { customer_id: customerId, balance_micros: 0, held_micros: 0, available_micros: 0 }
}

/** What a customer owes: credits that were spent before their order was refunded. Not negative. */
export async function readOwed(knex: Knex, customerId: string): Promise<number> {
  const [row] = await rowsOf<{ owed_micros: number }>(
    knex,
    `SELECT (-balance_micros)::float8 AS owed_micros FROM webox_credit_account WHERE id = ? AND balance_micros < 0`,
    [receivableAccount(customerId)]
  )
  return row?.owed_micros ?? 0
}

export async function rowsOf<Row>(
  knex: Knex,
  sql: string,
  bindings: (string | number | Date | null | string[])[]
): Promise<Row[]> {
  const { rows } = await knex.raw<{ rows: Row[] }>(sql, bindings)
  return rows
}
