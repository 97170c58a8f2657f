import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { tellNews } from "@webox/kit/news"
import { releaseHold, settleHold } from "../modules/credits"
import type { Answer, AnswerEnding } from "../modules/generation/store/conversation-records"
import { lockAnswer, markAnswerEnded } from "../modules/generation/store/messages"
import { budgetUseOf } from "../generations/budget-use"
import { settleBudgets, type Spent } from "../modules/generation/budgets/budget-uses"
import { answerHoldKey, answerTopic } from "./answer-key"

/**
 * Ends an answer: what it says, what it costs, its hold, and its place in the budgets, in one transaction. Whoever comes second finds it ended, and
 * changes nothing.
 */
export function endAnswer(knex: Knex, id: string, ending: AnswerEnding): Promise<void> {
  return knex.transaction(async (transaction) => {
    const answer = await lockAnswer(transaction, id)
    if (answer?.status !== "streaming") return
    await markAnswerEnded(transaction, id, ending)
    if (answer.customer_id !== null && answer.quote.credits_micros > 0) await settle(transaction, answer, ending)
    await settleBudgets(transaction, budgetUseOf(answer), spentOn(answer, ending))
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

/** Of these the provider may ask its price all the same: for the merchant's budgets it is spent. */
const MAY_BE_BILLED = ["WEBOX_AI_OUTCOME_UNKNOWN", "WEBOX_AI_ANSWER_INTERRUPTED"]

function spentOn({ quote }: Answer, { cost, error_code = "" }: AnswerEnding): Spent {
  if (cost) return cost
  return { credits_micros: 0, cost_micros: MAY_BE_BILLED.includes(error_code) ? quote.cost_micros : 0 }
}
