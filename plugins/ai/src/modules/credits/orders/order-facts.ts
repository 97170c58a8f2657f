import type { Amount } from "@webox/kit/money"

/** What the rules of credit packs read of an order. Amounts are in the currency's main unit. */
export interface OrderFacts {
  order_id: string
  currency_code: string
  /** Who ordered, if they have an account to put credits on. */
  customer_id: string | null
  is_canceled: boolean
  /** A draft is not an order yet. */
  is_draft: boolean
  /** What the order comes to now: refunds and edits have lowered it. */
  total: Amount
  captured: Amount
  refunded: Amount
  packs: PackLine[]
  /** What all else comes to as ordered, tax and delivery included. */
  other_value: Amount
  /** Changes with every event of the order that matters here; see `readFingerprint`. */
  fingerprint: string
}

/** A line of an order that is a pack. */
export interface PackLine {
  line_item_id: string
  quantity: number
  /** Pieces that came back: a return that the merchant has received. */
  returned_quantity: number
  /** Of one piece, by the variant as it is now. */
  credits_micros: number
  /** What all pieces come to, after discounts, tax included. */
  value: Amount
}

/** What was agreed about an order's packs. It is kept, so that later changes of products and orders change nothing. */
export interface PurchaseTerms {
  lines: { line_item_id: string; quantity: number; credits_micros: number; value: string }[]
  other_value: string
}
