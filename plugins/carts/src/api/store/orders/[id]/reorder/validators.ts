import { z } from "@medusajs/framework/zod"

const text = (maximum: number, what: string) =>
  z
    .string({ error: `send the ${what} as a text` })
    .min(1, `send the ${what}`)
    .max(maximum, `the ${what} has at most ${maximum} characters`)
    .refine((value) => !value.includes("\0"), `the ${what} has no NUL character`)

export const reorderBody = z.strictObject({
  region_id: text(100, "id of the region"),
  country_code: z
    .string({ error: "send the country as two letters, such as fr" })
    .regex(/^[a-z]{2}$/i, "send the country as two letters, such as fr")
    .toLowerCase(),
  locale: z
    .string({ error: "send the language as a text, such as fr-FR" })
    .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i, "send a language such as fr-FR")
    .max(35, "send a language such as fr-FR")
    .optional(),
  cart_id: text(100, "id of the cart").optional(),
})
