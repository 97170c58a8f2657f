import type { MedusaContainer } from "@medusajs/framework/types"
import { enqueue } from "@webox/kit/durable-jobs"
import { tellOfBudgets } from "../budgets/tell-of-budgets"
import { placeHold } from "../modules/credits"
import { toCredits } from "../modules/credits/credit-amount"
import { generationErrors } from "../modules/generation"
import { reserveBudgets } from "../modules/generation/budgets/budget-uses"
import { insertGeneration } from "../modules/generation/store/generations"
import type { Generation } from "../modules/generation/store/records"
import { budgetUseOf } from "./budget-use"
import { HOLD_REFERENCE, holdKeyOf } from "./hold-key"
import { knexOf } from "./knex-of"
import { quoteGeneration, storedQuote, type QuoteRequest } from "./quote-generation"
import { RUN_GENERATION } from "./run-generation-id"

/** How long a generation may take, from its order to its end. */
const PATIENCE_MS = 30 * 60_000

export interface StartRequest extends QuoteRequest {
  /** Micro-credits that the customer agrees to at most. */
  max_credits_micros?: number | undefined
}

/**
 * Orders a generation: its row, the hold of what it costs at most, and the job that runs it are there together, or not at
 * all. The merchant's own hold nothing. All of it counts against the budgets from now on.
 *
 * @throws WEBOX_AI_PRICE_ABOVE_LIMIT (409), WEBOX_CREDITS_NOT_ENOUGH (402), and as `reserveBudgets` and `quoteGeneration` do
 */
export async function startGeneration(container: MedusaContainer, request: StartRequest): Promise<Generation> {
  const { owner, max_credits_micros, kind, input } = request
  const quoted = await quoteGeneration(container, request)
  if (max_credits_micros !== undefined && quoted.credits_micros > max_credits_micros) {
    throw generationErrors.WEBOX_AI_PRICE_ABOVE_LIMIT({ credits: toCredits(quoted.credits_micros) })
  }
  const { provider, id: model } = quoted.offer.model
  const deadline = new Date(Date.now() + PATIENCE_MS)
  const { fallbacks } = quoted.offer
  const row = { kind, provider, model, input, quote: storedQuote(quoted), fallbacks, deadline }

  return tellOfBudgets(container, () =>
    knexOf(container).transaction(async (transaction) => {
      const generation = await insertGeneration(transaction, owner, row)
      if ("customer_id" in owner && quoted.credits_micros > 0) {
        await placeHold(transaction, {
          customer_id: owner.customer_id,
          amount_micros: quoted.credits_micros,
          key: holdKeyOf(generation.id),
          reference: { type: HOLD_REFERENCE, id: generation.id },
        })
      }
      await enqueue(transaction, RUN_GENERATION, { generation_id: generation.id }, { key: generation.id })
      await reserveBudgets(transaction, budgetUseOf(generation))
      return generation
    })
  )
}
