import type { MedusaContainer } from "@medusajs/framework/types"
import { generationErrors } from "../modules/generation"
import { hasEnded } from "../modules/generation/running/generation-state"
import type { Generation, Owner } from "../modules/generation/store/records"
import { knexOf } from "./knex-of"
import { ownGeneration } from "./read-generations"
import { startGeneration } from "./start-generation"

/**
 * Orders once more what a generation was ordered for, from the same model and at today's price. Of one that succeeded the
 * seed is left out: who asks again wants another one.
 *
 * @throws WEBOX_AI_GENERATION_NOT_FOUND (404), WEBOX_AI_GENERATION_RUNNING (409), and as `startGeneration` does
 */
export async function retryGeneration(
  container: MedusaContainer,
  owner: Owner,
  id: string,
  { max_credits_micros }: { max_credits_micros?: number | undefined }
): Promise<Generation> {
  const { kind, provider, model, input, status } = await ownGeneration(knexOf(container), owner, id)
  if (!hasEnded(status)) throw generationErrors.WEBOX_AI_GENERATION_RUNNING()
  const { seed: _seed, ...rest } = input
  const again = status === "succeeded" ? rest : input
  return startGeneration(container, { owner, kind, provider, model, input: again, max_credits_micros })
}
