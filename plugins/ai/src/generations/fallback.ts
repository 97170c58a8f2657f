import { postponeJob } from "@webox/kit/durable-jobs"
import { GENERATION_MODULE, type GenerationModuleService } from "../modules/generation"
import { moveBudget } from "../modules/generation/budgets/budget-uses"
import { markAttemptEnded } from "../modules/generation/store/attempts"
import { replaceModel } from "../modules/generation/store/generations"
import type { Attempt, AttemptEnd } from "../modules/generation/store/records"
import { budgetUseOf } from "./budget-use"
import { unreadFile } from "./input-file"
import type { Run } from "./run"
import { nextStandIn, quoteOfStandIn, type StandIn } from "./stand-in"
import { workOf } from "./work-of"

/** The next model that may stand in for the generation's own. */
export async function nextFallback({ container, generation }: Run): Promise<StandIn | undefined> {
  const { fallbacks, quote, kind, input } = generation
  if (fallbacks.length === 0) return undefined
  const offers = await container.resolve<GenerationModuleService>(GENERATION_MODULE).offers()
  return nextStandIn(offers, fallbacks, quote, (model) =>
    model.capability === kind ? workOf(kind, model, input, unreadFile(kind, input)) : undefined
  )
}

/**
 * Goes on with the model that stands in: from now on the generation is its own, and is charged by its price, never above the quote.
 *
 * @param failed the call that was surely not accepted, if there was one
 * @throws WEBOX_AI_BUDGET_REACHED when the other provider's budget has no room; nothing is changed then
 */
export async function fallBack(
  { knex, generation, job }: Run,
  standIn: StandIn,
  failed?: { attempt: Attempt; end: AttemptEnd }
): Promise<void> {
  const { model } = standIn.offer
  await knex.transaction(async (transaction) => {
    if (failed) await markAttemptEnded(transaction, failed.attempt.id, failed.end)
    await replaceModel(transaction, generation.id, {
      provider: model.provider,
      model: model.id,
      quote: quoteOfStandIn(generation.quote, standIn),
      fallbacks: standIn.rest,
    })
    await postponeJob(transaction, job, 0)
    await moveBudget(transaction, budgetUseOf(generation), model.provider)
  })
}
