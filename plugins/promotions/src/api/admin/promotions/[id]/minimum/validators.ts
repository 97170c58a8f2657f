import { z } from "@medusajs/framework/zod"

export const promotionMinimumBody = z.strictObject({
  amount: z
    .number({ error: "write the amount as a number" })
    .positive("write an amount above zero")
    .max(1_000_000_000, "write an amount of at most 1,000,000,000"),
  currency_code: z
    .string({ error: "write the currency's three letters" })
    .regex(/^[a-z]{3}$/i, "write the currency's three letters, such as eur")
    .transform((code) => code.toLowerCase()),
})
