import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { enqueue, finishJob, type JobContext } from "@webox/kit/durable-jobs"
import { releaseHold, settleHold } from "../modules/credits"
import { settleBudgets, type Spent } from "../modules/generation/budgets/budget-uses"
import { hasEnded, type GenerationEnd } from "../modules/generation/running/generation-state"
import { insertAssets, type NewAsset } from "../modules/generation/store/assets"
import { markAttemptEnded } from "../modules/generation/store/attempts"
import { lockGeneration, markEnded } from "../modules/generation/store/generations"
import type { AttemptEnd, Generation, StoredCost } from "../modules/generation/store/records"
import { ANNOUNCE_GENERATION } from "./announce-generation-id"
import { budgetUseOf } from "./budget-use"
import { holdKeyOf } from "./hold-key"

/** What became of a generation. */
export type Ending =
  | { status: "succeeded"; cost: StoredCost; assets: NewAsset[] }
  | {
      status: Exclude<GenerationEnd, "succeeded">
      error_code?: string
      /** The provider may ask for its price all the same: for the merchant's budgets it is spent. */
      may_be_billed?: boolean
    }

/**
 * Ends a generation: what came of it, what it costs, the hold, and its job, in one transaction. Whoever comes second finds it
 * ended, and changes nothing.
 *
 * @throws WEBOX_JOB_LEASE_LOST when another worker has the job
 */
export function endGeneration(
  knex: Knex,
  generationId: string,
  ending: Ending,
  { attempt, job }: { attempt?: { id: string; end: AttemptEnd } | undefined; job: JobContext }
): Promise<void> {
  return knex.transaction(async (transaction) => {
    const generation = await lockGeneration(transaction, generationId)
    if (attempt) await markAttemptEnded(transaction, attempt.id, attempt.end)
    if (generation && !hasEnded(generation.status)) await settleEnding(transaction, generation, ending)
    await finishJob(transaction, job)
  })
}

/** The end itself, under the generation's lock: what became of it, its files, its hold, its place in the budgets, and the event. */
export async function settleEnding(transaction: Knex, generation: Generation, ending: Ending): Promise<void> {
  const { id } = generation
  const isSucceeded = ending.status === "succeeded"
  await markEnded(transaction, id, {
    status: ending.status,
    error_code: isSucceeded ? null : (ending.error_code ?? null),
    cost: isSucceeded ? ending.cost : null,
  })
  if (isSucceeded) await insertAssets(transaction, id, ending.assets)
  await closeHold(transaction, generation, ending)
  await settleBudgets(transaction, budgetUseOf(generation), spentOn(generation, ending))
  if (ending.status !== "cancelled") await announce(transaction, generation, ending)
}

/** The event comes from a job: one that is emitted here would be lost with the process, or tell of what was rolled back. */
async function announce(transaction: Knex, generation: Generation, ending: Ending): Promise<void> {
  const { id, customer_id, user_id, kind } = generation
  const error_code = ending.status === "succeeded" ? null : (ending.error_code ?? null)
  const input = { id, customer_id, user_id, kind, status: ending.status, error_code }
  await enqueue(transaction, ANNOUNCE_GENERATION, input, { key: id })
}

async function closeHold(
  transaction: Knex,
  { id, customer_id, quote, model }: Generation,
  ending: Ending
): Promise<void> {
  if (customer_id === null || quote.credits_micros === 0) return
  const hold_key = holdKeyOf(id)
  if (ending.status !== "succeeded") await releaseHold(transaction, { hold_key })
  else {
    const amount_micros = ending.cost.credits_micros
    await settleHold(transaction, { hold_key, amount_micros, key: `settle ${id}`, reason: model })
  }
}

function spentOn({ quote }: Generation, ending: Ending): Spent {
  if (ending.status === "succeeded") return ending.cost
  return { credits_micros: 0, cost_micros: ending.may_be_billed ? quote.cost_micros : 0 }
}
