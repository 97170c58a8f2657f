import type { AuthenticatedMedusaRequest, MedusaRequest } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { route } from "@webox/kit/http"
import { knexOf } from "../../../../generations/knex-of"
import { addChatSetting, readChatSetting } from "../../../../modules/generation/settings/chat-settings"

const LONGEST_PROMPT = 20_000

const settingBody = z.strictObject({
  system_prompt: z
    .string({ error: "send a text; an empty one for nothing" })
    .max(LONGEST_PROMPT, `send at most ${LONGEST_PROMPT} characters`)
    .refine((text) => !text.includes("\0"), { error: "leave the NUL character out", params: { rule: "nul" } }),
  answer_tokens: z
    .number({ error: "send a number of tokens" })
    .int("send a whole number of tokens")
    .min(16, "send at least 16")
    .max(200_000, "send at most 200000"),
})

/** `GET /admin/ai/chat-settings`: what every model of a conversation is told first, and how long its answers may be. */
export const GET = route(async (req: MedusaRequest, res) => {
  res.json({ chat_setting: await readChatSetting(knexOf(req.scope)) })
})

/** `POST /admin/ai/chat-settings`: sets them from the next answer on. */
export const POST = route(async (req: AuthenticatedMedusaRequest, res) => {
  const setting = settingBody.parse(req.body ?? {})
  const created_by = req.auth_context.actor_id
  res.json({ chat_setting: await addChatSetting(knexOf(req.scope), { ...setting, created_by }) })
})
