import { z } from "@medusajs/framework/zod"
import { pageQuery } from "@webox/kit/http"
import { max_credits } from "../generations/validators"
import { quoteBody } from "../quotes/validators"

const { provider, model } = quoteBody.shape

const title = z
  .string({ error: "send the title as a text" })
  .trim()
  .min(1, "send a title")
  .max(200, "send at most 200 characters")
  .refine((text) => !text.includes("\0"), { error: "leave the NUL character out", params: { rule: "nul" } })

export const conversationBody = z
  .strictObject({ title: title.optional(), provider, model })
  .refine((body) => (body.provider === undefined) === (body.model === undefined), {
    error: "send provider and model, or neither",
    path: ["model"],
  })

export const titleBody = z.strictObject({ title })

export const conversationsQuery = pageQuery({ maximum: 100 })

/** Far above what people write; a model's own limit is told apart. */
const LONGEST_CONTENT = 50_000

export const messageBody = z.strictObject({
  content: z
    .string({ error: "send the content as a text" })
    .max(LONGEST_CONTENT, `send at most ${LONGEST_CONTENT} characters`)
    .refine((text) => text.trim() !== "", { error: "write something", params: { rule: "empty" } })
    .refine((text) => !text.includes("\0"), { error: "leave the NUL character out", params: { rule: "nul" } }),
  replaces: z.string({ error: "send the id of a message" }).max(100, "send the id of a message").optional(),
  provider,
  model,
  max_credits,
})

export const regenerateBody = z.strictObject({ provider, model, max_credits })

export const eventsQuery = z.object({
  after: z
    .string({ error: "write a number of characters" })
    .regex(/^\d{1,9}$/, "write a number of characters")
    .transform(Number)
    .optional(),
})
