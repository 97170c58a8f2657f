import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { creditErrors } from "../errors"
import { customerAccount, rowsOf } from "./accounts"
import type { CreditTransaction, Reference, TransactionKind } from "./records"

/** What a transaction is asked to be; with its key, what makes it one. */
export interface TransactionInput {
  kind: TransactionKind
  key: string
  customer_id: string
  amount_micros: number
  reason: string | null
  reference: Reference
  created_by?: string | undefined
}

/** One side of a movement: the account, and what is added to it. */
export type Entry = [account: string, amountMicros: number]

type TransactionRow = Omit<CreditTransaction, "reference"> & { reference_type: string; reference_id: string }

/**
 * The transaction that was made with this key.
 *
 * @returns undefined when there is none yet
 * @throws WEBOX_CREDITS_KEY_REUSED (409) when it says something else
 */
export async function findTransaction(
  transaction: Knex,
  input: TransactionInput
): Promise<CreditTransaction | undefined> {
  const [row] = await rowsOf<TransactionRow>(
    transaction,
    `SELECT done.id, done.key, done.kind, account.customer_id, done.amount_micros::float8 AS amount_micros,
       coalesce(entry.amount_micros, 0)::float8 AS change_micros, done.reason, done.reference_type, done.reference_id,
       done.created_at
     FROM webox_credit_transaction done JOIN webox_credit_account account ON account.id = done.account_id
     LEFT JOIN webox_credit_entry entry ON entry.transaction_id = done.id AND entry.account_id = done.account_id
     WHERE done.key = ?`,
    [input.key]
  )
  if (!row) return undefined
  const { reference_type, reference_id, ...rest } = row
  const found: CreditTransaction = { ...rest, reference: { type: reference_type, id: reference_id } }
  if (!saysTheSame(found, input)) throw creditErrors.WEBOX_CREDITS_KEY_REUSED()
  return found
}

/**
 * Writes a transaction with its entries. The database adds them to the balances, and refuses what does not sum to zero.
 * The customer's account must be locked.
 *
 * @throws WEBOX_CREDITS_KEY_REUSED (409) when another customer's transaction with the key was made at the same moment
 */
export async function writeTransaction(
  transaction: Knex,
  input: TransactionInput,
  entries: Entry[]
): Promise<CreditTransaction> {
  const account = customerAccount(input.customer_id)
  const id = generateEntityId(undefined, "wctr")
  const [written] = await rowsOf<{ created_at: Date }>(
    transaction,
    `INSERT INTO webox_credit_transaction (id, key, kind, account_id, amount_micros, reason, reference_type, reference_id, created_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING RETURNING created_at`,
    [
      id,
      input.key,
      input.kind,
      account,
      input.amount_micros,
      input.reason,
      input.reference.type,
      input.reference.id,
      input.created_by ?? null,
    ]
  )
  if (!written) throw creditErrors.WEBOX_CREDITS_KEY_REUSED()

  const moved = entries.filter(([, amount]) => amount !== 0)
  await transaction.raw(
    `INSERT INTO webox_credit_entry (transaction_id, account_id, amount_micros)
     VALUES ${moved.map(() => "(?, ?, ?)").join(", ")}`,
    moved.flatMap(([accountId, amount]) => [id, accountId, amount])
  )
  const { kind, key, customer_id, amount_micros, reason, reference } = input
  const change_micros = moved.reduce((sum, [accountId, amount]) => (accountId === account ? sum + amount : sum), 0)
  const { created_at } = written
  return { id, key, kind, customer_id, amount_micros, change_micros, reason, reference, created_at }
}

function saysTheSame(found: CreditTransaction, input: TransactionInput): boolean {
  return (
    found.kind === input.kind &&
    found.customer_id === input.customer_id &&
    found.amount_micros === input.amount_micros &&
    found.reason === input.reason &&
    found.reference.type === input.reference.type &&
    found.reference.id === input.reference.id
  )
}
