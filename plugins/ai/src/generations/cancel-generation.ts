import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { hasEnded } from "../modules/generation/running/generation-state"
import { lockGeneration, requestCancel } from "../modules/generation/store/generations"
import type { Owner } from "../modules/generation/store/records"
import { settleEnding } from "./end-generation"
import { ownGeneration } from "./read-generations"

/**
 * Cancels a generation of this owner. One that waits ends at once; one that runs is told to, and ends when its provider has
 * been asked; one that has ended stays as it is.
 *
 * @throws WEBOX_AI_GENERATION_NOT_FOUND (404)
 */
export async function cancelGeneration(knex: Knex, owner: Owner, id: string): Promise<void> {
  await ownGeneration(knex, owner, id)
  await knex.transaction(async (transaction) => {
    const generation = await lockGeneration(transaction, id)
    if (!generation || hasEnded(generation.status)) return
    await requestCancel(transaction, id)
    if (generation.status !== "queued") return
    await settleEnding(transaction, generation, { status: "cancelled" })
  })
}
