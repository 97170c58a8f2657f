import { z } from "@medusajs/framework/zod"
import { pageQuery } from "@webox/kit/http"
import { toMicros } from "@webox/kit/money"
import { GENERATION_STATES } from "../../../../modules/generation/running/generation-state"
import { GENERATION_KINDS } from "../../../../provider"
import { quoteBody } from "../quotes/validators"

export const max_credits = z
  .number({ error: "send the credits as a number" })
  .min(0, "send a number of credits that is not negative")
  .max(999_999_999, "send at most 999999999")
  .transform(toMicros)
  .optional()

export const generationBody = quoteBody.extend({ max_credits })

export const retryBody = z.strictObject({ max_credits })

const A_MINUTE_S = 60
const A_WEEK_S = 7 * 24 * 60 * 60

export const linkBody = z.strictObject({
  expires_in_s: z
    .number({ error: "send a number of seconds" })
    .int("send a whole number of seconds")
    .min(A_MINUTE_S, `send at least ${A_MINUTE_S}`)
    .max(A_WEEK_S, `send at most ${A_WEEK_S}`)
    .default(60 * A_MINUTE_S),
})

export const generationsQuery = pageQuery({ maximum: 100 }).extend({
  kind: z.enum(GENERATION_KINDS, { error: `write one of ${GENERATION_KINDS.join(", ")}` }).optional(),
  status: z.enum(GENERATION_STATES, { error: `write one of ${GENERATION_STATES.join(", ")}` }).optional(),
})
