import { client } from "./client"

export interface ChatSetting {
  /** What every model is told first; empty for nothing. */
  system_prompt: string
  /** Where an answer ends at the latest. */
  answer_tokens: number
}

export const CHAT_SETTING_KEY = ["webox-ai-chat-setting"]

export const fetchChatSetting = async (): Promise<ChatSetting> =>
  (await client.client.fetch<{ chat_setting: ChatSetting }>("/admin/ai/chat-settings")).chat_setting

export const saveChatSetting = ({ system_prompt, answer_tokens }: ChatSetting) =>
  client.client.fetch("/admin/ai/chat-settings", { method: "POST", body: { system_prompt, answer_tokens } })
