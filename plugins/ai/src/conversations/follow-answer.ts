import type { MedusaContainer } from "@medusajs/framework/types"
import { followNews } from "@webox/kit/news"
import { knexOf } from "../generations/knex-of"
import { readAnswerText } from "../modules/generation/store/messages"
import { answerTopic } from "./answer-key"
import { liveAnswers, type AnswerPart } from "./live-answer"

/** News are hints: it is looked at anyway after so long. */
const LOOK_AGAIN_MS = 5_000

/**
 * What has come of an answer after a place, and what comes until it has ended or the signal aborts: at once where this
 * process receives it, else as often as the process that does keeps it.
 *
 * @param after characters (UTF-16) that the reader has
 */
export async function* followAnswer(
  container: MedusaContainer,
  { id, after, signal }: { id: string; after: number; signal: AbortSignal }
): AsyncGenerator<AnswerPart> {
  const live = liveAnswers.get(id)
  if (live) return yield* live.follow(after, signal)

  const knex = knexOf(container)
  const news = await followNews(container, answerTopic(id))
  signal.addEventListener("abort", news.stop, { once: true })
  let position = after
  try {
    while (!signal.aborted) {
      const answer = await readAnswerText(knex, id)
      if (!answer) return
      if (answer.content.length > position) {
        const text = answer.content.slice(position)
        position = answer.content.length
        yield { text, position }
      }
      if (answer.status !== "streaming") return
      await news.wait(LOOK_AGAIN_MS)
    }
  } finally {
    news.stop()
  }
}

/** Waits until an answer has ended, or the signal aborts. */
export async function awaitAnswer(container: MedusaContainer, id: string, signal: AbortSignal): Promise<void> {
  const parts = followAnswer(container, { id, after: Infinity, signal })
  while (!(await parts.next()).done);
}
