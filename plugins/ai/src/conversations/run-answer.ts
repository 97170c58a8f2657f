import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { setTimeout as pause } from "node:timers/promises"
import { knexOf } from "../generations/knex-of"
import type { AnswerEnding } from "../modules/generation/store/conversation-records"
import { answerEnding, surelyNotTaken, type Asked } from "./answer-ending"
import { fallBackAnswer, type StandIns } from "./answer-fallback"
import { endAnswer } from "./end-answer"
import { liveAnswers, type LiveAnswer } from "./live-answer"
import type { QuestionModeration } from "./question-moderation"
import { receiveAnswer } from "./receive-answer"
import { saveAsItGrows } from "./save-as-it-grows"

/** No answer takes longer. */
const PATIENCE_MS = 10 * 60_000

/** How often the end is tried to be written down, and the first pause in between, which doubles. */
const END_TRIES = 5
const FIRST_PAUSE_MS = 200

/** An answer that is written down, and has yet to come. */
export interface Running {
  id: string
  asked: Asked
  standIns: StandIns
  live: LiveAnswer
  moderation: QuestionModeration
}

/**
 * Receives an answer, whoever reads along or does not: keeps what comes as it comes, and ends it with what it costs. Never
 * rejects: what cannot be written down is left to the reconciler.
 *
 * The hold and the message are committed before this is called, and each call is made once: another model is asked only when the one
 * before surely did not take the question.
 */
export async function runAnswer(container: MedusaContainer, running: Running): Promise<void> {
  const knex = knexOf(container)
  const { id, live } = running
  liveAnswers.set(id, live)
  const patience = setTimeout(() => live.stop("too_late"), PATIENCE_MS)
  const stopSaving = saveAsItGrows(knex, id, live)
  try {
    const ending = await receiveFromAny(container, running)
    await stopSaving()
    await writeEnd(knex, id, ending)
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The end of the answer ${id} could not be written down: ${String(error)}`)
  } finally {
    clearTimeout(patience)
    await stopSaving()
    liveAnswers.delete(id)
    live.finish()
  }
}

/** Asks the model, and those that stand in for it one after the other. */
async function receiveFromAny(
  container: MedusaContainer,
  { id, asked, standIns, live, moderation }: Running
): Promise<AnswerEnding> {
  let now = asked
  let { keys } = standIns
  for (let calls = 1; ; calls++) {
    const attempt_id = calls === 1 ? id : `${id}-${calls}`
    const received = await receiveAnswer(container, { asked: now, live, moderation, attempt_id })
    const error = live.text === "" && !live.signal.aborted ? surelyNotTaken(received) : undefined
    const failed = error && { asked: now, error, asked_at: received.asked_at }
    const next = failed && (await fallBackAnswer(container, id, { ...standIns, keys }, failed))
    if (!next) return answerEnding(now, live.text, received)
    now = next.asked
    keys = next.keys
  }
}

async function writeEnd(knex: Knex, id: string, ending: AnswerEnding): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await endAnswer(knex, id, ending)
    } catch (error) {
      if (tries === END_TRIES) throw error
      await pause(FIRST_PAUSE_MS * 2 ** tries)
    }
  }
}
