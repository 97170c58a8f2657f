import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "@webox/kit/http"
import { stopAnswer } from "../../../../../../../../conversations/stop-answer"
import { ownerOf } from "../../../../../owner"
import { providerNames } from "../../../../../provider-names"
import { presentMessage } from "../../../../present"

/** `POST /store/ai/conversations/:id/messages/:message_id/stop`: stops an answer that comes, and with it the bill; what has ended stays. */
export const POST = route(async (req: AuthenticatedMedusaRequest, res) => {
  const { id = "", message_id = "" } = req.params
  const message = await stopAnswer(req.scope, ownerOf(req), { conversation_id: id, id: message_id })
  res.json({ message: presentMessage(message, providerNames(req.scope)) })
})
