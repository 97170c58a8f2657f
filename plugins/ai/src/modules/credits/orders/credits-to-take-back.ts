import { fromMicros, toDecimal, toMicros, type Amount } from "@webox/kit/money"
import type { PurchaseTerms } from "./order-facts"

/** What has become of an order since its credits were granted. */
export interface Undone {
  is_canceled: boolean
  /** All refunds so far, in the currency's main unit. */
  refunded: Amount
  /** Pieces that came back, by line item. */
  returned: ReadonlyMap<string, number>
}

/** All credits of an order's packs, in micro-credits. */
export function creditsOf({ lines }: PurchaseTerms): number {
  return lines.reduce((sum, { quantity, credits_micros }) => sum + quantity * credits_micros, 0)
}

/**
 * How many of an order's credits are to be taken back, all in all, in micro-credits.
 *
 * A refund in Medusa is an amount on a payment, and does not say what for. So:
 * 1. a cancelled order: all;
 * 2. packs that came back (a return that was received): exactly theirs, whatever was refunded;
 * 3. of the refunds, what exceeds the value of those packs and of everything else in the order, delivery included, can
 *    only concern the packs that are left: of their credits the same part as of their value.
 *
 * So a refund that the order's other goods could explain takes no credits: who refunds a pack in a mixed order, and
 * nothing else, registers its return. Never less after more was refunded, and all when all was refunded.
 */
export function creditsToTakeBack(terms: PurchaseTerms, { is_canceled, refunded, returned }: Undone): number {
  const granted = creditsOf(terms)
  if (is_canceled) return granted

  let returnedCredits = 0
  let returnedValue = toDecimal(0)
  let packsValue = toDecimal(0)
  for (const { line_item_id, quantity, credits_micros, value } of terms.lines) {
    const pieces = Math.min(quantity, returned.get(line_item_id) ?? 0)
    returnedCredits += pieces * credits_micros
    if (quantity > 0) returnedValue = returnedValue.plus(toDecimal(value).times(pieces).dividedBy(quantity))
    packsValue = packsValue.plus(toDecimal(value))
  }

  const leftValue = packsValue.minus(returnedValue)
  const beyond = toDecimal(refunded).minus(returnedValue).minus(toDecimal(terms.other_value))
  if (!beyond.isGreaterThan(0) || !leftValue.isGreaterThan(0)) return returnedCredits
  if (beyond.isGreaterThanOrEqualTo(leftValue)) return granted
  return (
    returnedCredits +
    toMicros(
      fromMicros(granted - returnedCredits)
        .times(beyond)
        .dividedBy(leftValue)
    )
  )
}
