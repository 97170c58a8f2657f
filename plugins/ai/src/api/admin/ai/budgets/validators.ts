import { z } from "@medusajs/framework/zod"
import { BUDGET_SCOPES } from "../../../../modules/generation/budgets/budget"

export const budgetBody = z
  .strictObject({
    scope: z.enum(BUDGET_SCOPES, { error: `write one of ${BUDGET_SCOPES.join(", ")}` }),
    provider: z.string({ error: "send the provider as a text" }).min(1, "send the provider").max(300).optional(),
    limit: z
      .number({ error: "send the limit as a number, or null for none" })
      .min(0, "a limit is not negative")
      .max(999_999_999, "a limit is at most 999999999")
      .nullable(),
  })
  .refine(({ scope, provider }) => (scope === "provider_month") === (provider !== undefined), {
    error: "name a provider with provider_month, and with nothing else",
    path: ["provider"],
  })
