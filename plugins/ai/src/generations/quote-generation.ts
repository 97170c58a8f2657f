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
import type { GenerationKind } from "../provider"
import type { CatalogueModel } from "../modules/generation/catalogue"
import type { Owner, StoredQuote } from "../modules/generation/store/records"
import { chooseOffer, type ModelChoice } from "./choose-offer"
import { quotedFile } from "./input-file"
import { knexOf } from "./knex-of"
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
  terms: CreditTerms
  /** Null where none was needed. */
  micros_per_usd: number | null
}

export interface QuoteRequest extends ModelChoice {
  kind: GenerationKind
  /** Whose files the input may name. */
  owner: Owner
  input: Record<string, unknown>
}

/**
 * Quotes a generation for a customer: chooses the model, checks what it is asked, and prices it by the merchant's terms.
 *
 * @throws WEBOX_AI_MODEL_NOT_FOUND (404), WEBOX_AI_MODEL_NOT_OFFERED (409), WEBOX_AI_NOTHING_OFFERED (409),
 *   WEBOX_AI_INPUT_INVALID (400), WEBOX_AI_PRICE_INCOMPLETE (409), WEBOX_AI_EXCHANGE_RATE_MISSING (409)
 */
export async function quoteGeneration(container: MedusaContainer, request: QuoteRequest): Promise<GenerationQuote> {
  const { owner, kind, input } = request
  const [file, tariff] = await Promise.all([quotedFile(knexOf(container), owner, kind, input), readTariff(container)])
  return quoteWork(tariff, request, (model) => workOf(kind, model, input, file))
}

/** All that a quote is made of, as the merchant has set it. */
export interface Tariff {
  offers: Offer[]
  rates: ExchangeRate[]
  terms: CreditTerms
}

export async function readTariff(container: MedusaContainer): Promise<Tariff> {
  const generations = container.resolve<GenerationModuleService>(GENERATION_MODULE)
  const credits = container.resolve<CreditsModuleService>(CREDITS_MODULE)
  const [offers, rates, terms] = await Promise.all([generations.offers(), generations.exchangeRates(), credits.terms()])
  return { offers, rates, terms }
}

/**
 * Quotes work of any kind: a generation, or an answer in a conversation.
 *
 * @param workFor the work for the model that is chosen
 * @throws as `quoteGeneration` does
 */
export function quoteWork(
  { offers, rates, terms }: Tariff,
  choice: ModelChoice,
  workFor: (model: CatalogueModel) => Work
): GenerationQuote {
  const offer = chooseOffer(offers, choice)
  const work = workFor(offer.model)
  const problem = workProblem(work)
  if (problem) throw generationErrors.WEBOX_AI_INPUT_INVALID({ ...problem })
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
  const credits_micros = creditsForCost(cost_micros, terms) + fee_micros
  const micros_per_usd = rates.find((rate) => rate.currency_code === currency_code)?.micros_per_usd ?? null
  return { cost_micros, currency_code, credits_micros, terms, micros_per_usd }
}

/** The figures of a quote that a generation is settled by, whatever the merchant sets meanwhile. */
export function storedQuote(quote: GenerationQuote): StoredQuote {
  const { credits_micros, cost_micros, currency_code, micros_per_usd, terms, offer } = quote
  if (!offer.price) throw new Error("Nothing is quoted without a price.")
  const { value_micros, markup_bps } = terms
  const { price, fee_micros } = offer
  return { credits_micros, cost_micros, currency_code, micros_per_usd, value_micros, markup_bps, fee_micros, price }
}
