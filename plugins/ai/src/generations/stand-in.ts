import { creditsForCost } from "../modules/credits"
import type { Offer } from "../modules/generation"
import type { CatalogueModel } from "../modules/generation/catalogue"
import { inCurrency } from "../modules/generation/pricing/in-currency"
import { quoteOf } from "../modules/generation/pricing/quote"
import type { StoredQuote } from "../modules/generation/store/records"
import type { Work } from "../modules/generation/work"
import { workProblem } from "../modules/generation/work-problem"

/** A model that stands in, what it is asked, and the keys of those that are left after it. */
export interface StandIn<AnyWork extends Work = Work> {
  offer: Offer
  work: AnyWork
  rest: string[]
}

/**
 * The next model that may stand in for one that surely did not take the work: it is offered, takes what was ordered, and costs neither
 * the customer nor the merchant more than was quoted for the first.
 *
 * @param keys of the models that are left, in their order
 * @param workFor what the model would be asked; undefined when it makes something else
 */
export function nextStandIn<AnyWork extends Work>(
  offers: readonly Offer[],
  keys: readonly string[],
  quote: StoredQuote,
  workFor: (model: CatalogueModel) => AnyWork | undefined
): StandIn<AnyWork> | undefined {
  for (const [position, key] of keys.entries()) {
    const offer = offers.find((one) => one.key === key)
    if (!offer || offer.refusal !== undefined) continue
    const work = workFor(offer.model)
    if (work && workProblem(work) === undefined && isWithin(quote, work, offer)) {
      return { offer, work, rest: keys.slice(position + 1) }
    }
  }
  return undefined
}

function isWithin(quote: StoredQuote, work: Work, { price, fee_micros }: Offer): boolean {
  if (!price) return false
  const { currency_code, micros_per_usd } = quote
  const rates = micros_per_usd === null ? [] : [{ currency_code, micros_per_usd, dated: "", created_by: null }]
  try {
    const cost_micros = inCurrency(quoteOf(work, price).micros, currency_code, rates)
    if (cost_micros === undefined || cost_micros > quote.cost_micros) return false
    return creditsForCost(cost_micros, quote) + fee_micros <= quote.credits_micros
  } catch (error) {
    // The price has no row for this size or quality.
    if (error instanceof RangeError) return false
    throw error
  }
}

/** The quote from now on: charged by the price and the fee of the one that stands in, and never more than was quoted. */
export function quoteOfStandIn(quote: StoredQuote, { offer: { price, fee_micros } }: StandIn): StoredQuote {
  if (!price) throw new Error("Nothing stands in without a price.")
  return { ...quote, price, fee_micros }
}
