import { z } from "@medusajs/framework/zod"
import { GENERATION_KINDS } from "../../../../provider"

const name = (what: string) =>
  z
    .string({ error: `send the ${what} as a text` })
    .min(1, `send the ${what}`)
    .max(300, `send the ${what}`)

/** What is asked of which model; without a model, the shop chooses one. */
export const quoteBody = z.strictObject({
  kind: z.enum(GENERATION_KINDS, { error: `write one of ${GENERATION_KINDS.join(", ")}` }),
  provider: name("provider").optional(),
  model: name("model").optional(),
  input: z.record(z.string(), z.unknown(), { error: "send the input as an object" }),
})
