import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { customerAccount, rowsOf } from "../ledger/accounts"
import type { Reference, TransactionKind } from "../ledger/records"

/** One line of a customer's statement: a movement of their balance, and the balance after it. */
export interface StatementLine {
  /** Grows with time, in the order in which the balance changed. */
  id: string
  transaction_id: string
  kind: TransactionKind
  amount_micros: number
  balance_micros: number
  reason: string | null
  reference: Reference
  created_at: Date
}

/** Where to read on, and how much. */
export interface StatementSlice {
  /** The id of the last line read. */
  after?: string | undefined
  limit: number
}

type LineRow = Omit<StatementLine, "reference"> & { reference_type: string; reference_id: string }

/** Reads lines of a customer's statement, newest first. A page costs the same however long the statement is. */
export async function readStatement(
  knex: Knex,
  customerId: string,
  { after, limit }: StatementSlice
): Promise<StatementLine[]> {
  const rows = await rowsOf<LineRow>(
    knex,
    `SELECT entry.number::text AS id, entry.transaction_id, done.kind, entry.amount_micros::float8 AS amount_micros,
       entry.balance_after_micros::float8 AS balance_micros, done.reason, done.reference_type, done.reference_id,
       entry.created_at
     FROM webox_credit_entry entry JOIN webox_credit_transaction done ON done.id = entry.transaction_id
     WHERE entry.account_id = ? AND entry.number < coalesce(?::bigint, 9223372036854775807)
     ORDER BY entry.number DESC LIMIT ?`,
    [customerAccount(customerId), after ?? null, limit]
  )
  return rows.map(({ reference_type, reference_id, ...line }) => ({
    ...line,
    reference: { type: reference_type, id: reference_id },
  }))
}

const SLICE = 1_000

/** All lines of a statement, newest first, a thousand at a time: none is kept longer than it takes to write it out. */
export async function* readWholeStatement(knex: Knex, customerId: string): AsyncGenerator<StatementLine[]> {
  let after: string | undefined
  let lines: StatementLine[]
  do {
    lines = await readStatement(knex, customerId, { after, limit: SLICE })
    if (lines.length > 0) yield lines
    after = lines.at(-1)?.id
  } while (lines.length === SLICE)
}
