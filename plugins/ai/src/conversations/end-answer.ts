import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { tellNews } from "@webox/kit/news"
import { releaseHold, settleHold } from "../modules/credits"
import type { Answer, AnswerEnding } from "../modules/generation/store/conversation-records"
import { lockAnswer, markAnswerEnded } from "../modules/generation/store/messages"
import { answerHoldKey, answerTopic } from "./answer-key"

/**
 * Ends an answer: what it says, what it costs, and its hold, in one transaction. Whoever comes second finds it ended, and
 * changes nothing.
 */
export function endAnswer(knex: Knex, id: string, ending: AnswerEnding): Promise<void> {
  return knex.transaction(async (transaction) => {
    const answer = await lockAnswer(transaction, id)
    if (answer?.status !== "streaming") return
    await markAnswerEnded(transaction, id, ending)
    if (answer.customer_id !== null && answer.quote.credits_micros > 0) await settle(transaction, answer, ending)
    await tellNews(transaction, answerTopic(id))
  })
}

async function settle(transaction: Knex, { id, model }: Answer, { cost }: AnswerEnding): Promise<void> {
  const hold_key = answerHoldKey(id)
  if (!cost) await releaseHold(transaction, { hold_key })
  else {
    const amount_micros = cost.credits_micros
    await settleHold(transaction, { hold_key, amount_micros, key: `settle ${id}`, reason: model })
  }
}
