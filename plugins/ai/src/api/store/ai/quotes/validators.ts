import { z } from "@medusajs/framework/zod"
import { GENERATION_KINDS } from "../../../../provider"
import { nameField } from "../name-field"

/** What is asked of which model; without a model, the shop chooses one. */
export const quoteBody = z.strictObject({
  kind: z.enum(GENERATION_KINDS, { error: `write one of ${GENERATION_KINDS.join(", ")}` }),
  provider: nameField("provider").optional(),
  model: nameField("model").optional(),
  input: z.record(z.string(), z.unknown(), { error: "send the input as an object" }),
})
