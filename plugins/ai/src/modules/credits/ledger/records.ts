/** What a movement or a hold is for: `{ type: "order", id: "order_…" }`, `{ type: "generation", id: "gen_…" }`. */
export interface Reference {
  type: string
  id: string
}

export type HoldState = "open" | "settled" | "released"

/** Credits set aside for something whose cost is not known yet. */
export interface Hold {
  id: string
  key: string
  customer_id: string
  amount_micros: number
  state: HoldState
  reference: Reference
  expires_at: Date | null
  /** What it did cost; null unless settled. */
  settled_micros: number | null
}

export type TransactionKind = "purchase" | "grant" | "settlement" | "refund"

/** A movement of credits, balanced and never changed. */
export interface CreditTransaction {
  id: string
  key: string
  kind: TransactionKind
  customer_id: string
  /** What was asked for, above zero. */
  amount_micros: number
  /** What it did to the customer's balance. A refund may take less than was asked for: the rest is owed. */
  change_micros: number
  reason: string | null
  reference: Reference
  created_at: Date
}

/** A customer's account. What is available is the balance less what is held, and never below zero. */
export interface CreditAccount {
  customer_id: string
  balance_micros: number
  held_micros: number
  available_micros: number
}
