import { creditsOf, creditsToTakeBack } from "./credits-to-take-back"
import { isPaid } from "./is-paid"
import type { OrderFacts, PurchaseTerms } from "./order-facts"

/** What is kept of an order with packs. */
export interface Purchase {
  /**
   * `waiting` for its payment, or for a customer with an account; `granted`; `closed` when nothing can happen any more: it
   * was cancelled before it was paid, or all was taken back.
   */
  state: "waiting" | "granted" | "closed"
  /** Who got the credits; null before. */
  customer_id: string | null
  terms: PurchaseTerms
  granted_micros: number
  taken_back_micros: number
}

/** What is to be done, and what is kept afterwards. */
export interface OrderDecision {
  grant_micros: number
  take_back_micros: number
  purchase: Purchase
}

/** What an order that was never looked at begins with. */
export const NEW_PURCHASE: Purchase = {
  state: "waiting",
  customer_id: null,
  terms: { lines: [], other_value: "0" },
  granted_micros: 0,
  taken_back_micros: 0,
}

/**
 * Decides what is due for an order's credit packs, from what is known of the order now and what was done before. To
 * decide again with the same facts is to do nothing.
 *
 * The credits of a line are those of its variant when the order was first seen, which is when it was placed.
 */
export function decideOrder(facts: OrderFacts, before: Purchase): OrderDecision {
  if (before.state === "closed") return { grant_micros: 0, take_back_micros: 0, purchase: before }
  if (before.state === "granted") return takeBack(facts, before, 0)

  const terms = agree(facts, before.terms)
  const grant_micros = creditsOf(terms)
  if (facts.is_canceled || grant_micros === 0) {
    return { grant_micros: 0, take_back_micros: 0, purchase: { ...before, state: "closed", terms } }
  }
  if (facts.is_draft || facts.customer_id === null || !isPaid(facts)) {
    return { grant_micros: 0, take_back_micros: 0, purchase: { ...before, terms } }
  }
  const { customer_id } = facts
  return takeBack(
    facts,
    { ...before, state: "granted", customer_id, terms, granted_micros: grant_micros },
    grant_micros
  )
}

function takeBack(facts: OrderFacts, purchase: Purchase, grant_micros: number): OrderDecision {
  const returned = new Map(facts.packs.map((line) => [line.line_item_id, line.returned_quantity]))
  const due = creditsToTakeBack(purchase.terms, { ...facts, returned })
  // What was taken stays taken: a return may explain a refund better than its amount alone did before.
  const taken_back_micros = Math.max(due, purchase.taken_back_micros)
  const state = taken_back_micros === purchase.granted_micros ? "closed" : "granted"
  return {
    grant_micros,
    take_back_micros: taken_back_micros - purchase.taken_back_micros,
    purchase: { ...purchase, state, taken_back_micros },
  }
}

function agree({ packs, other_value }: OrderFacts, before: PurchaseTerms): PurchaseTerms {
  const agreed = new Map(before.lines.map((line) => [line.line_item_id, line.credits_micros]))
  return {
    lines: packs.map(({ line_item_id, quantity, credits_micros, value }) => ({
      line_item_id,
      quantity,
      credits_micros: agreed.get(line_item_id) ?? credits_micros,
      value: String(value),
    })),
    other_value: String(other_value),
  }
}
