import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "@webox/kit/http"
import { startAnswer } from "../../../../../../conversations/start-answer"
import { ownerOf } from "../../../owner"
import { requestMark } from "../../request-mark"
import { sendAnswer } from "../../send-answer"
import { messageBody } from "../../validators"

/**
 * `POST /store/ai/conversations/:id/messages` `{content, replaces?, provider?, model?, max_credits?}`, best with an Idempotency-Key: says
 * something, and sends the answer as it comes. The same key again sends the same answer, from its beginning.
 */
export const POST = route(async (req: AuthenticatedMedusaRequest, res) => {
  const body = messageBody.parse(req.body ?? {})
  const { content, replaces, provider, model, max_credits: max_credits_micros } = body
  const started = await startAnswer(req.scope, {
    owner: ownerOf(req),
    conversation_id: req.params["id"] ?? "",
    question: { content, replaces },
    provider,
    model,
    max_credits_micros,
    request: requestMark(req, ["message", body]),
  })
  await sendAnswer(req, res, { ...started, after: 0 })
})
