import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "@webox/kit/http"
import { ownAnswer } from "../../../../../../../../conversations/read-conversations"
import { knexOf } from "../../../../../../../../generations/knex-of"
import { questionOf } from "../../../../../../../../modules/generation/store/messages"
import { ownerOf } from "../../../../../owner"
import { sendAnswer } from "../../../../send-answer"
import { eventsQuery } from "../../../../validators"

/**
 * `GET /store/ai/conversations/:id/messages/:message_id/events?after=`: an answer as it comes, from where the reader lost it: after the
 * characters of `after`, or of `Last-Event-ID`.
 */
export const GET = route(async (req: AuthenticatedMedusaRequest, res) => {
  const { after } = eventsQuery.parse({ after: req.query["after"] ?? req.get("last-event-id") })
  const { id = "", message_id = "" } = req.params
  const knex = knexOf(req.scope)
  const message = await ownAnswer(knex, ownerOf(req), id, message_id)
  await sendAnswer(req, res, { user_message: await questionOf(knex, message), message, after: after ?? 0 })
})
