import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "@webox/kit/http"
import { startAnswer } from "../../../../../../../../conversations/start-answer"
import { ownerOf } from "../../../../../owner"
import { requestMark } from "../../../../request-mark"
import { sendAnswer } from "../../../../send-answer"
import { regenerateBody } from "../../../../validators"

/**
 * `POST /store/ai/conversations/:id/messages/:message_id/regenerate` `{provider?, model?, max_credits?}`: has the question answered once
 * more, by this or another model, and sends the answer as it comes. What followed the first answer is left.
 */
export const POST = route(async (req: AuthenticatedMedusaRequest, res) => {
  const body = regenerateBody.parse(req.body ?? {})
  const { provider, model, max_credits: max_credits_micros } = body
  const { id = "", message_id = "" } = req.params
  const started = await startAnswer(req.scope, {
    owner: ownerOf(req),
    conversation_id: id,
    question: { regenerates: message_id },
    provider,
    model,
    max_credits_micros,
    request: requestMark(req, ["regenerate", message_id, body]),
  })
  await sendAnswer(req, res, { ...started, after: 0 })
})
