import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { GenerationModuleService } from "../modules/generation"
import { nextTurn, type Turn } from "../modules/generation/running/next-turn"
import { insertAttempt, lastAttempt, markAttemptEnded } from "../modules/generation/store/attempts"
import { lockGeneration, markRunning } from "../modules/generation/store/generations"
import type { Attempt, Generation } from "../modules/generation/store/records"
import type { AbstractAiProvider } from "../provider"
import { Pass } from "../provider-calls/pass"
import type { Refusal } from "../provider-calls/provider-gate"

/** What is done, decided and written down. */
export type TakenTurn =
  | Exclude<Turn, { do: "send" }>
  /** The attempt is written, and the call may be made: the pass must be left. */
  | { do: "send"; attempt: Attempt; pass: Pass }
  | { do: "wait"; refusal: Refusal }

export interface Taken {
  generation: Generation
  provider: AbstractAiProvider
  turn: TakenTurn
}

/**
 * Decides under the generation's lock, and writes the attempt before its call: both are committed when it returns.
 *
 * @returns undefined when there is no such generation, or nobody serves it any more
 */
export async function takeTurn(knex: Knex, service: GenerationModuleService, id: string): Promise<Taken | undefined> {
  const passes: Pass[] = []
  try {
    return await knex.transaction(async (transaction) => {
      const generation = await lockGeneration(transaction, id)
      const provider = generation && service.provider(generation.provider)
      if (!generation || !provider) return undefined
      const last = await lastAttempt(transaction, id)
      const facts = { isFree: provider.isFree, canFind: typeof provider.findTask === "function", now: new Date() }
      const turn = nextTurn(generation, last, facts)
      if (turn.do !== "send") return { generation, provider, turn }

      const pass = service.gate(generation.provider).tryEnter()
      if (!(pass instanceof Pass)) return { generation, provider, turn: { do: "wait", refusal: pass } }
      passes.push(pass)
      if (last?.state === "sending") await markAttemptEnded(transaction, last.id, { state: "unknown" })
      await markRunning(transaction, id)
      const row = { generation_id: id, number: turn.number, provider: generation.provider, model: generation.model }
      return { generation, provider, turn: { do: "send", attempt: await insertAttempt(transaction, row), pass } }
    })
  } catch (error) {
    for (const pass of passes) pass.leave("stopped")
    throw error
  }
}
