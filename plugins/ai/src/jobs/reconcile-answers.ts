import type { MedusaContainer } from "@medusajs/framework/types"
import { answerReconciler } from "../workflows/conversations/answer-reconciler"

const reconcile = answerReconciler()

/** Each minute: an answer whose process died is ended. */
export default async function reconcileAnswers(container: MedusaContainer): Promise<void> {
  await reconcile(container)
}

export const config = { name: "webox-reconcile-answers", schedule: "* * * * *" }
