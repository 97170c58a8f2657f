import { postponeJob } from "@webox/kit/durable-jobs"
import { creditsForCost } from "../modules/credits"
import { GENERATION_MODULE, type GenerationModuleService, type Offer } from "../modules/generation"
import { moveBudget } from "../modules/generation/budgets/budget-uses"
import { inCurrency } from "../modules/generation/pricing/in-currency"
import { quoteOf } from "../modules/generation/pricing/quote"
import { markAttemptEnded } from "../modules/generation/store/attempts"
import { replaceModel } from "../modules/generation/store/generations"
import type { Attempt, AttemptEnd, Generation } from "../modules/generation/store/records"
import { workProblem } from "../modules/generation/work-problem"
import { budgetUseOf } from "./budget-use"
import { unreadFile } from "./input-file"
import type { Run } from "./run"
import { workOf } from "./work-of"

/** A model that stands in, and those that are left after it. */
export interface Fallback {
  offer: Offer
  rest: string[]
}

/**
 * The next model that may stand in: it is offered, makes what was ordered, and costs neither the customer nor the merchant more than was
 * quoted for the first.
 */
export async function nextFallback({ container, generation }: Run): Promise<Fallback | undefined> {
  if (generation.fallbacks.length === 0) return undefined
  const offers = await container.resolve<GenerationModuleService>(GENERATION_MODULE).offers()
  for (const [position, key] of generation.fallbacks.entries()) {
    const offer = offers.find((one) => one.key === key)
    if (offer && standsIn(offer, generation)) return { offer, rest: generation.fallbacks.slice(position + 1) }
  }
  return undefined
}

function standsIn({ model, price, fee_micros, refusal }: Offer, { kind, input, quote }: Generation): boolean {
  if (refusal !== undefined || !price || model.capability !== kind) return false
  const work = workOf(kind, model, input, unreadFile(kind, input))
  if (workProblem(work) !== undefined) return false
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

/**
 * Goes on with the model that stands in: from now on the generation is its own, and is charged by its price, never above the quote.
 *
 * @param failed the call that was surely not accepted, if there was one
 * @throws WEBOX_AI_BUDGET_REACHED when the other provider's budget has no room; nothing is changed then
 */
export async function fallBack(
  { knex, generation, job }: Run,
  { offer, rest }: Fallback,
  failed?: { attempt: Attempt; end: AttemptEnd }
): Promise<void> {
  const { price, fee_micros, model } = offer
  if (!price) throw new Error("Nothing stands in without a price.")
  await knex.transaction(async (transaction) => {
    if (failed) await markAttemptEnded(transaction, failed.attempt.id, failed.end)
    await replaceModel(transaction, generation.id, {
      provider: model.provider,
      model: model.id,
      quote: { ...generation.quote, price, fee_micros },
      fallbacks: rest,
    })
    await postponeJob(transaction, job, 0)
    await moveBudget(transaction, budgetUseOf(generation), model.provider)
  })
}
