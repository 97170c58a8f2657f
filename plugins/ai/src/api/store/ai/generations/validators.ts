import { z } from "@medusajs/framework/zod"
import { pageQuery } from "@webox/kit/http"
import { GENERATION_STATES } from "../../../../modules/generation/running/generation-state"
import { GENERATION_KINDS } from "../../../../provider"
import { quoteBody } from "../quotes/validators"

export const generationBody = quoteBody.extend({
  max_credits: z
    .number({ error: "send the credits as a number" })
    .min(0, "send a number of credits that is not negative")
    .max(999_999_999, "send at most 999999999")
    .optional(),
})

export const generationsQuery = pageQuery({ maximum: 100 }).extend({
  kind: z.enum(GENERATION_KINDS, { error: `write one of ${GENERATION_KINDS.join(", ")}` }).optional(),
  status: z.enum(GENERATION_STATES, { error: `write one of ${GENERATION_STATES.join(", ")}` }).optional(),
})
