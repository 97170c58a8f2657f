import { z } from "@medusajs/framework/zod"
import { pageQuery } from "@webox/kit/http"

const day = z.iso
  .date({ error: "write a day as 2026-11-23" })
  .refine((text) => text >= "1900-01-01", "write a day as 2026-11-23")
const amount = z
  .string({ error: "write an amount as 12.50" })
  .regex(/^\d{1,15}(\.\d{1,4})?$/, "write an amount as 12.50")
const orderId = z.string({ error: "write one order's id" }).regex(/^\w{1,100}$/, "write an order's id")
const customerId = z.string({ error: "write one customer's id" }).regex(/^\w{1,100}$/, "write a customer's id")

/** What a list of documents is asked for. */
export const documentsQuery = pageQuery({ maximum: 100 }).extend({
  series: z.enum(["invoice", "credit_note"], { error: "write invoice or credit_note" }).optional(),
  from: day.optional(),
  to: day.optional(),
})

/** What the merchant's list is asked for besides. */
export const adminDocumentsQuery = documentsQuery.extend({
  customer_id: customerId.optional(),
  order_id: orderId.optional(),
  currency_code: z
    .string({ error: "write a currency as eur" })
    .regex(/^[A-Za-z]{3}$/, "write a currency as eur")
    .optional(),
  min_total: amount.optional(),
  max_total: amount.optional(),
  format: z.enum(["json", "csv"], { error: "write json or csv" }).optional(),
})

/** Which days an export is of, both of them included. */
export const exportBody = z
  .strictObject({ from: day, to: day })
  .refine(({ from, to }) => from <= to, { error: "write a day that is not before from", path: ["to"] })
