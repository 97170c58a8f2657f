import { askShop, openShop } from "./ask-shop"
import { newKey } from "./new-key"
import { Refusal } from "./refusal"
import { readEvents, textOf } from "./server-events"

const PATH = "/admin/ai/conversations"

interface Message {
  id: string
  content: string
  status: "complete" | "streaming" | "stopped" | "failed" | "refused" | "interrupted"
  error: { code: string; message: string } | null
}

export async function startConversation(title: string, model: { provider: string; model: string }): Promise<string> {
  const { conversation } = await askShop<{ conversation: { id: string } }>(PATH, {
    method: "POST",
    body: { title, ...model },
  })
  return conversation.id
}

export const stopAnswer = (conversationId: string, messageId: string) =>
  askShop(`${PATH}/${conversationId}/messages/${messageId}/stop`, { method: "POST" })

/** An answer that broke off is taken up again so often. */
const TRIES = 3

interface Followed {
  onStart: (messageId: string) => void
  onText: (whole: string) => void
}

/**
 * Asks in a conversation, and tells of the answer as it grows. The same key takes up an answer that broke off on its way.
 *
 * @returns the whole answer; what there is of it when it was stopped
 * @throws when there is none: the sentence says why
 */
export async function ask(conversationId: string, content: string, { onStart, onText }: Followed): Promise<string> {
  const key = newKey()
  for (let attempt = 1; ; attempt++) {
    try {
      const ended = await follow(conversationId, { content, key }, { onStart, onText })
      if (!ended) throw new TypeError("The connection broke.")
      if (ended.error) throw new Refusal(ended.error.code, ended.error.message)
      return ended.content
    } catch (error) {
      // What breaks on its way is a TypeError of fetch; what the shop answered is final.
      if (attempt === TRIES || !(error instanceof TypeError)) throw error
    }
  }
}

async function follow(
  conversationId: string,
  { content, key }: { content: string; key: string },
  { onStart, onText }: Followed
): Promise<Message | undefined> {
  const answer = await openShop(`${PATH}/${conversationId}/messages`, {
    method: "POST",
    body: { content },
    headers: { accept: "text/event-stream", "idempotency-key": key },
  })
  if (!answer.body) return undefined
  let whole = ""
  for await (const { event, data } of readEvents(textOf(answer.body))) {
    const said: { message?: Message; text?: string } = JSON.parse(data)
    if (event === "start" && said.message) onStart(said.message.id)
    if (event === "text") onText((whole += said.text ?? ""))
    if (event === "end") return said.message
  }
  return undefined
}
