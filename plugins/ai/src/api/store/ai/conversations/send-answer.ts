import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { openEventStream } from "@webox/kit/http"
import { followAnswer } from "../../../../conversations/follow-answer"
import { knexOf } from "../../../../generations/knex-of"
import type { Answer, Message } from "../../../../modules/generation/store/conversation-records"
import { findMessage } from "../../../../modules/generation/store/messages"
import { providerNames } from "../provider-names"
import { presentMessage } from "./present"

/**
 * Sends an answer as server-sent events while it comes: `start` with the question and the answer, `text` for each part, whose id is
 * the number of characters so far, and `end` with the answer as it ended. The answer goes on when the reader goes.
 *
 * @param after characters that the reader has already
 */
export async function sendAnswer(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  { user_message, message, after }: { user_message: Message | undefined; message: Answer; after: number }
): Promise<void> {
  const stream = openEventStream(req, res)
  const nameOf = providerNames(req.scope)
  const present = (one: Message) => presentMessage(one, nameOf)
  const gone = new AbortController()
  stream.onClose(() => gone.abort())
  stream.send({
    event: "start",
    data: { user_message: user_message ? present(user_message) : null, message: present(message) },
  })
  for await (const { text, position } of followAnswer(req.scope, { id: message.id, after, signal: gone.signal })) {
    stream.send({ event: "text", id: position, data: { text } })
  }
  const ended = stream.isClosed ? undefined : await findMessage(knexOf(req.scope), message.conversation_id, message.id)
  if (ended) stream.send({ event: "end", data: { message: present(ended) } })
  stream.close()
}
