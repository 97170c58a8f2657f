import { z } from "@medusajs/framework/zod"
import { invoiceErrors } from "../errors"
import { DEFAULT_PATTERNS, isNumberPattern } from "./number-pattern"
import { readSeller } from "./read-seller"
import { sellerSchema, type Seller } from "./snapshot"

const pattern = z.string().refine(isNumberPattern)

const settingsSchema = z.object({
  seller: sellerSchema,
  language: z.enum(["fr", "en", "fr_en"]).default("fr"),
  /** When an order gets its invoice: paid in full; all of it shipped, besides; or never by itself. */
  issue_when: z.enum(["paid", "shipped", "by_hand"]).default("paid"),
  payment_terms_days: z.number().int().min(0).max(365).default(30),
  invoice_pattern: pattern.default(DEFAULT_PATTERNS.invoice),
  credit_note_pattern: pattern.default(DEFAULT_PATTERNS.credit_note),
})

/** What the merchant sets. */
export interface InvoiceSettings extends z.infer<typeof settingsSchema> {
  seller: Seller
}

/** @throws WEBOX_INVOICES_SELLER_INCOMPLETE (409) with the fields that are missing or wrong */
export function readSettings(value: unknown): InvoiceSettings {
  const parsed = settingsSchema.safeParse(value)
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => path.join(".").replace(/^seller\./, "") || "seller")
    throw invoiceErrors.WEBOX_INVOICES_SELLER_INCOMPLETE({ fields: [...new Set(fields)] })
  }
  return { ...parsed.data, seller: readSeller(parsed.data.seller) }
}
