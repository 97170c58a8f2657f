import { MathBN } from "@medusajs/framework/utils"
import type { BigNumberInput } from "@medusajs/framework/types"

/** What the rule reads of an order: its total when it was placed, and what was captured for it. */
export interface PaidOrder {
  /** In the currency's main unit, tax and delivery included. */
  total: BigNumberInput
  payment_collections?: ({ captured_amount?: BigNumberInput | null } | null)[] | null
}

/**
 * Whether an order is paid: all of its total was captured. An order of zero is paid when it is placed.
 *
 * Not Medusa's `payment_status`: an order of zero has no payment, so Medusa calls it `not_paid` for ever.
 */
export function isOrderPaid({ total, payment_collections }: PaidOrder): boolean {
  const captured = (payment_collections ?? []).reduce<BigNumberInput>(
    (sum, collection) => MathBN.add(sum, collection?.captured_amount ?? 0),
    0
  )
  return MathBN.gte(captured, total)
}
