import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { hasRoom } from "../budgets/has-room"
import { budgetUseOf } from "../generations/budget-use"
import { knexOf } from "../generations/knex-of"
import { nextStandIn, quoteOfStandIn, type StandIn } from "../generations/stand-in"
import { GENERATION_MODULE, type GenerationModuleService } from "../modules/generation"
import { moveBudget } from "../modules/generation/budgets/budget-uses"
import type { CatalogueModel } from "../modules/generation/catalogue"
import type { ChatModel } from "../modules/generation/catalogue/model"
import { insertFailedCall } from "../modules/generation/store/answer-calls"
import { lockAnswer, replaceAnswerModel } from "../modules/generation/store/messages"
import type { Work } from "../modules/generation/work"
import type { ProviderError } from "../provider"
import type { Asked } from "./answer-ending"

type ChatWork = Work & { kind: "chat" }

/** The models that are left to stand in, and what each would be asked. */
export interface StandIns {
  keys: readonly string[]
  workFor: (model: ChatModel) => ChatWork
}

/** A call that the provider surely did not take. */
export interface FailedCall {
  asked: Asked
  error: ProviderError
  /** Undefined when it was not made, since the provider is not well. */
  asked_at: Date | undefined
}

/**
 * Goes on with the next model that may stand in: from now on the answer is its own, and is charged by its price, never above the quote.
 *
 * @returns what it is asked, and those that are left after it; undefined when none stands in, or the answer has ended meanwhile
 */
export async function fallBackAnswer(
  container: MedusaContainer,
  id: string,
  { keys, workFor }: StandIns,
  failed: FailedCall
): Promise<{ asked: Asked; keys: string[] } | undefined> {
  if (keys.length === 0) return undefined
  const offers = await container.resolve<GenerationModuleService>(GENERATION_MODULE).offers()
  const { quote } = failed.asked
  const standIn = nextStandIn(offers, keys, quote, (model) => (isChat(model) ? workFor(model) : undefined))
  if (!standIn) return undefined
  let isReplaced = false
  await hasRoom(async () => {
    isReplaced = await replace(knexOf(container), id, standIn, failed)
  })
  if (!isReplaced) return undefined
  const { model, request } = standIn.work
  return { asked: { model, request, quote: quoteOfStandIn(quote, standIn) }, keys: standIn.rest }
}

function isChat(model: CatalogueModel): model is ChatModel {
  return model.capability === "chat"
}

/** @returns false when whoever took this process for dead has ended the answer: nobody would pay for another call */
function replace(knex: Knex, id: string, standIn: StandIn, { asked, error, asked_at }: FailedCall): Promise<boolean> {
  return knex.transaction(async (transaction) => {
    const answer = await lockAnswer(transaction, id)
    if (answer?.status !== "streaming") return false
    const { provider, id: model } = asked.model
    if (asked_at) {
      const call = { provider, model, asked_at, error_kind: error.kind, error_message: error.message }
      await insertFailedCall(transaction, id, call)
    }
    const other = standIn.offer.model
    await replaceAnswerModel(transaction, id, {
      provider: other.provider,
      model: other.id,
      quote: quoteOfStandIn(answer.quote, standIn),
    })
    await moveBudget(transaction, budgetUseOf(answer), other.provider)
    return true
  })
}
