import { askShop } from "./ask-shop"

export interface ChatSetting {
  /** What every model is told first; empty for nothing. */
  system_prompt: string
  /** Where an answer ends at the latest. */
  answer_tokens: number
}

export const CHAT_SETTING_KEY = ["webox-ai-chat-setting"]

export const fetchChatSetting = async (): Promise<ChatSetting> =>
  (await askShop<{ chat_setting: ChatSetting }>("/admin/ai/chat-settings")).chat_setting

export const saveChatSetting = ({ system_prompt, answer_tokens }: ChatSetting) =>
  askShop("/admin/ai/chat-settings", { method: "POST", body: { system_prompt, answer_tokens } })
