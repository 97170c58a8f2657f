import { z } from "@medusajs/framework/zod"

/** An id as clients send it: text that Postgres can store. */
const id = (what: string) =>
  z
    .string({ error: `send the id of the ${what} as a text` })
    .min(1, `send the id of the ${what}`)
    .max(100, `the id of a ${what} has at most 100 characters`)
    .refine((value) => !value.includes("\0"), `the id of a ${what} has no NUL character`)

export const cartQuery = z.strictObject({ region_id: id("region") })

export const mergeCartBody = z.strictObject({ region_id: id("region"), cart_id: id("cart").optional() })
