import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "@webox/kit/http"
import { ownConversation } from "../../../../../conversations/read-conversations"
import { deleteConversation } from "../../../../../conversations/stop-answer"
import { knexOf } from "../../../../../generations/knex-of"
import { renameConversation } from "../../../../../modules/generation/store/conversations"
import { messagesOf } from "../../../../../modules/generation/store/messages"
import { ownerOf } from "../../owner"
import { providerNames } from "../../provider-names"
import { presentConversation, presentMessage } from "../present"
import { titleBody } from "../validators"

/** `GET /store/ai/conversations/:id`: one of one's own, with what is said in it. */
export const GET = route(async (req: AuthenticatedMedusaRequest, res) => {
  const knex = knexOf(req.scope)
  const conversation = await ownConversation(knex, ownerOf(req), req.params["id"] ?? "")
  const messages = await messagesOf(knex, conversation.id)
  res.set("Cache-Control", "private, no-store")
  const nameOf = providerNames(req.scope)
  res.json({
    conversation: presentConversation(conversation, nameOf),
    messages: messages.map((message) => presentMessage(message, nameOf)),
  })
})

/** `POST /store/ai/conversations/:id` `{title}`: gives it another title. */
export const POST = route(async (req: AuthenticatedMedusaRequest, res) => {
  const { title } = titleBody.parse(req.body ?? {})
  const knex = knexOf(req.scope)
  const { id } = await ownConversation(knex, ownerOf(req), req.params["id"] ?? "")
  await renameConversation(knex, id, title)
  const conversation = await ownConversation(knex, ownerOf(req), id)
  res.json({ conversation: presentConversation(conversation, providerNames(req.scope)) })
})

/** `DELETE /store/ai/conversations/:id`: takes it out of one's list; an answer that still comes is stopped. */
export const DELETE = route(async (req: AuthenticatedMedusaRequest, res) => {
  const id = req.params["id"] ?? ""
  await deleteConversation(req.scope, ownerOf(req), id)
  res.json({ id, object: "conversation", deleted: true })
})
