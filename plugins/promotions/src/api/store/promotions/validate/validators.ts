import { z } from "@medusajs/framework/zod"

/** Text that Postgres can store. */
const printable = (value: string) => !value.includes("\0")

export const validatePromotionBody = z.strictObject({
  cart_id: z
    .string({ error: "send the id of the cart as a text" })
    .min(1, "send the id of the cart")
    .max(100, "the id of a cart has at most 100 characters")
    .refine(printable, "the id of a cart has no NUL character"),
  code: z
    .string({ error: "send the code as a text" })
    .trim()
    .min(1, "enter a code")
    .max(100, "a code has at most 100 characters")
    .refine(printable, "a code has no NUL character"),
})
