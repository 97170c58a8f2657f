import type { Message } from "../modules/generation/store/conversation-records"
import type { ChatModel } from "../modules/generation/catalogue/model"
import type { ChatSetting } from "../modules/generation/settings/chat-settings"
import type { Work } from "../modules/generation/work"
import { usageAtMost } from "../modules/generation/pricing/quote"
import type { ChatTurn } from "../provider"

/** Whose words a model is given: what was said, without answers that never came. */
export type Said = Pick<Message, "role" | "content">

/**
 * What a model is asked for the next answer of a conversation: the merchant's words first, then as much of what was said as
 * it has room for beside its answer. The oldest is left out first; the question never is.
 *
 * @param said oldest first; the last one is the question
 */
export function answerWork(model: ChatModel, said: readonly Said[], setting: ChatSetting): Work & { kind: "chat" } {
  const system = setting.system_prompt.trim() === "" ? undefined : setting.system_prompt
  const max_output_tokens = Math.min(setting.answer_tokens, model.max_output_tokens)
  const work = (turns: ChatTurn[]): Work & { kind: "chat" } => ({
    kind: "chat",
    model,
    request: { system, turns, max_output_tokens },
  })
  let turns = turnsOf(said)
  while (turns.length > 1 && !fits(work(turns))) turns = turns.slice(2)
  return work(turns)
}

/** Without questions that were refused: asked once more with the next one, they would have that refused too. */
export function withoutRefused<One extends Pick<Message, "role" | "status">>(messages: readonly One[]): One[] {
  const isRefused = (message: One | undefined) => message?.role === "assistant" && message.status === "refused"
  return messages.filter((message, index) => !isRefused(message) && !isRefused(messages[index + 1]))
}

function fits(work: Work & { kind: "chat" }): boolean {
  const { input_tokens = 0, output_tokens = 0 } = usageAtMost(work)
  return input_tokens + output_tokens <= work.model.context_tokens
}

/** Some providers refuse two turns of one side in a row, which an answer that failed leaves behind: they become one. */
function turnsOf(said: readonly Said[]): ChatTurn[] {
  const turns: ChatTurn[] = []
  for (const { role, content } of said) {
    if (content.trim() === "") continue
    const last = turns.at(-1)
    if (last?.role === role) last.content += `\n\n${content}`
    else turns.push({ role, content })
  }
  return turns
}
