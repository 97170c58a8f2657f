import { defineReconciler, type Reconciler } from "@webox/kit/reconcilers"
import { endAnswer } from "../../conversations/end-answer"
import { knexOf } from "../../generations/knex-of"
import { strandedAnswers } from "../../modules/generation/store/messages"

/**
 * Ends answers whose process died while it received them. What had come stays to be read; nobody knows what the provider
 * asks for it, so the customer pays nothing.
 */
export function answerReconciler(): Reconciler {
  return defineReconciler<{ id: string; content: string }>({
    name: "answers",
    find: ({ container, after, limit }) => strandedAnswers(knexOf(container), { after, limit }),
    placeOf: ({ id }) => id,
    repair: ({ id, content }, container) =>
      endAnswer(knexOf(container), id, {
        status: "interrupted",
        content,
        cost: null,
        error_code: "WEBOX_AI_ANSWER_INTERRUPTED",
      }),
  })
}
