import { z } from "@medusajs/framework/zod"
import { nameField } from "../../../store/ai/name-field"
import { BUDGET_SCOPES } from "../../../../modules/generation/budgets/budget"

export const budgetBody = z
  .strictObject({
    scope: z.enum(BUDGET_SCOPES, { error: `write one of ${BUDGET_SCOPES.join(", ")}` }),
    provider: nameField("provider").optional(),
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
