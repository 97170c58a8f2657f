import type { MedusaContainer } from "@medusajs/framework/types"
import { CREDITS_MODULE, creditsForCost, type CreditsModuleService, type CreditTerms } from "../modules/credits"
import {
  GENERATION_MODULE,
  generationErrors,
  type GenerationModuleService,
  type Offer,
  type Work,
} from "../modules/generation"
import { inCurrency } from "../modules/generation/pricing/in-currency"
import type { Cost } from "../modules/generation/pricing/price"
import { quoteOf } from "../modules/generation/pricing/quote"
import type { ExchangeRate } from "../modules/generation/settings/exchange-rates"
import { workProblem } from "../modules/generation/work-problem"
import { chooseOffer, type ModelChoice } from "./choose-offer"
import { workOf } from "./work-of"

/** What a generation will cost at most, before it runs. */
export interface GenerationQuote {
  offer: Offer
  work: Work
  /** What the provider will ask at most, in US dollars. */
  cost: Cost
  /** The same in the currency of the terms. */
  cost_micros: number
  currency_code: string
  /** Micro-credits that the customer pays at most. */
  credits_micros: number
}

export interface QuoteRequest extends ModelChoice {
  input: unknown
}

/**
 * Quotes a generation for a customer: chooses the model, checks what it is asked, and prices it by the merchant's terms.
 *
 * @throws WEBOX_AI_MODEL_NOT_FOUND (404), WEBOX_AI_MODEL_NOT_OFFERED (409), WEBOX_AI_NOTHING_OFFERED (409),
 *   WEBOX_AI_INPUT_INVALID (400), WEBOX_AI_PRICE_INCOMPLETE (409), WEBOX_AI_EXCHANGE_RATE_MISSING (409)
 */
export async function quoteGeneration(container: MedusaContainer, request: QuoteRequest): Promise<GenerationQuote> {
  const generations = container.resolve<GenerationModuleService>(GENERATION_MODULE)
  const credits = container.resolve<CreditsModuleService>(CREDITS_MODULE)
  const [offers, rates, terms] = await Promise.all([generations.offers(), generations.exchangeRates(), credits.terms()])

  const offer = chooseOffer(offers, request)
  const work = workOf(request.kind, offer.model, request.input)
  const reason = workProblem(work)
  if (reason !== undefined) throw generationErrors.WEBOX_AI_INPUT_INVALID({ reason })
  const cost = atMost(work, offer)
  return { offer, work, cost, ...charge(cost, offer, terms, rates) }
}

function atMost(work: Work, { price }: Offer): Cost {
  try {
    if (price) return quoteOf(work, price)
  } catch (error) {
    // The price has no row for this size or quality.
    if (!(error instanceof RangeError)) throw error
  }
  throw generationErrors.WEBOX_AI_PRICE_INCOMPLETE()
}

function charge(cost: Cost, { fee_micros }: Offer, terms: CreditTerms, rates: ExchangeRate[]) {
  const { currency_code } = terms
  const cost_micros = inCurrency(cost.micros, currency_code, rates)
  if (cost_micros === undefined) throw generationErrors.WEBOX_AI_EXCHANGE_RATE_MISSING({ currency_code })
  return { cost_micros, currency_code, credits_micros: creditsForCost(cost_micros, terms) + fee_micros }
}
