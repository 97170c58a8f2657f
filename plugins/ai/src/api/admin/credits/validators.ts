import { z } from "@medusajs/framework/zod"

const number = (sentence: string) => z.number({ error: sentence })

export const grantBody = z.strictObject({
  customer_id: z
    .string({ error: "send the customer's id as a text" })
    .min(1, "send the customer's id")
    .max(100, "send the customer's id"),
  credits: number("send the credits as a number"),
  reason: z
    .string({ error: "send the reason as a text" })
    .trim()
    .min(1, "say why: the customer reads it in their statement")
    .max(500, "the reason has at most 500 characters"),
})

export const settingBody = z.strictObject({
  currency_code: z
    .string({ error: "send the currency as three letters, such as eur" })
    .regex(/^[a-z]{3}$/i, "send the currency as three letters, such as eur")
    .toLowerCase(),
  value: number("send the value of a credit as a number"),
  markup_bps: number("send the markup in hundredths of a percent, as a whole number")
    .int("send the markup in hundredths of a percent, as a whole number")
    .min(0, "the markup is at least 0")
    .max(1_000_000, "the markup is at most 1000000, which is 10000 %"),
})
