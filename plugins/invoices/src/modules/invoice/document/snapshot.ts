import { z } from "@medusajs/framework/zod"
import { bilingualSchema, taxCaseSchema } from "./tax-case"

/** A decimal as text, with the currency's decimals where it is money: what is hashed must be written in one way. */
const decimal = z.string().regex(/^\d+(\.\d+)?$/)
const day = z.string().regex(/^20\d\d-\d\d-\d\d$/)

export const postalAddressSchema = z.object({
  lines: z.array(z.string().min(1)).max(3),
  postal_code: z.string(),
  city: z.string(),
  /** ISO 3166-1, two capitals. */
  country_code: z.string().regex(/^[A-Z]{2}$/),
})

/** The seller, BG-4, with all that French law wants to be said of it. */
export const sellerSchema = z.object({
  name: z.string().min(1),
  legal_form: z.string().min(1).nullable(),
  /** As it is written on the document: `10 000 €`. */
  capital: z.string().min(1).nullable(),
  address: postalAddressSchema.extend({ city: z.string().min(1) }),
  siren: z.string().regex(/^\d{9}$/),
  siret: z
    .string()
    .regex(/^\d{14}$/)
    .nullable(),
  /** The city of the register of commerce; null for those who are in none. */
  rcs_city: z.string().min(1).nullable(),
  vat_number: z
    .string()
    .regex(/^[A-Z]{2}[0-9A-Z]{2,13}$/)
    .nullable(),
  email: z.string().email(),
  phone: z.string().nullable(),
  /** BT-84, for invoices that are still to be paid. */
  iban: z
    .string()
    .regex(/^[A-Z]{2}\d{2}[0-9A-Z]{10,30}$/)
    .nullable(),
  /** Whether the seller bears no VAT at all (article 293 B of the CGI). */
  is_franchise: z.boolean(),
  /** Whether VAT on services is due when the invoice is issued. */
  vat_on_debits: z.boolean(),
  /** SHA-256 of the logo on the page, in hexadecimal digits; null for none. */
  logo: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
  terms: z.object({ late_penalties: bilingualSchema, recovery_fee: bilingualSchema, discount: bilingualSchema }),
})

export const buyerSchema = z.object({
  name: z.string().min(1),
  is_company: z.boolean(),
  contact: z.string().nullable(),
  siren: z
    .string()
    .regex(/^\d{9}$/)
    .nullable(),
  vat_number: z.string().nullable(),
  email: z.string().min(1),
  address: postalAddressSchema,
})

const taxSchema = z.object({ case: taxCaseSchema, rate: decimal })

export const lineSchema = z.object({
  /** The id of the order's item. */
  id: z.string(),
  name: bilingualSchema,
  sku: z.string().nullable(),
  quantity: decimal,
  /** BT-146, net, before the discount; at most six decimals. */
  unit_price: decimal,
  /** BT-149: for how many the unit price is; other than 1 where no price of six decimals comes to the amount. */
  base_quantity: decimal,
  /** BT-136, net. */
  discount: decimal,
  /** BT-131. */
  net: decimal,
  tax: taxSchema,
})

/** Delivery, BG-21, after its discount. */
export const chargeSchema = z.object({ id: z.string(), name: bilingualSchema, net: decimal, tax: taxSchema })

export const taxSubtotalSchema = taxSchema.extend({ basis: decimal, tax: decimal })

/** BG-22. */
export const totalsSchema = z.object({
  lines: decimal,
  charges: decimal,
  net: decimal,
  tax: decimal,
  gross: decimal,
  paid: decimal,
  due: decimal,
})

/**
 * All that a document says, frozen when it is issued; XML and PDF are made from it, its number and its date alone.
 * Amounts are positive, in a credit note as well: its kind says which way they go.
 */
export const snapshotSchema = z.object({
  version: z.literal(1),
  kind: z.enum(["invoice", "credit_note"]),
  language: z.enum(["fr", "en", "fr_en"]),
  order: z.object({ id: z.string(), display_id: z.string() }),
  currency_code: z.string().regex(/^[A-Z]{3}$/),
  seller: sellerSchema,
  buyer: buyerSchema,
  /** BG-13, BG-15: where the goods went, when that is said. */
  deliver_to: z.object({ name: z.string(), address: postalAddressSchema }).nullable(),
  /** BT-72. */
  delivered_on: day.nullable(),
  nature: z.enum(["goods", "services", "mixed"]),
  /** How the document is reported: the note BAR. */
  treatment: z.enum(["B2B", "B2BINT", "B2C"]),
  lines: z.array(lineSchema).min(1),
  charges: z.array(chargeSchema),
  tax_subtotals: z.array(taxSubtotalSchema).min(1),
  totals: totalsSchema,
  /**
   * BT-6 and BT-111: the VAT in the currency of the seller's books, where the document is in another one. French law
   * wants it in euros.
   */
  tax_in_books: z
    .object({
      currency_code: z.string().regex(/^[A-Z]{3}$/),
      tax: decimal,
      /** How it was converted: units of the document's currency for one of the books', and the day of that rate. */
      rate: z.object({ per_unit: decimal, dated: day }).nullable().default(null),
    })
    .nullable(),
  payments: z.array(z.object({ method: z.string(), amount: decimal, paid_on: day })),
  /** How long after the issue what is due may be paid. */
  payment_terms_days: z.number().int().min(0).max(365),
  /** BG-3, of a credit note. */
  corrects: z.object({ number: z.string(), issued_on: day }).nullable(),
  reason: z.string().nullable(),
})

export type PostalAddress = z.infer<typeof postalAddressSchema>
export type Seller = z.infer<typeof sellerSchema>
export type Buyer = z.infer<typeof buyerSchema>
export type Line = z.infer<typeof lineSchema>
export type Charge = z.infer<typeof chargeSchema>
export type TaxSubtotal = z.infer<typeof taxSubtotalSchema>
export type Totals = z.infer<typeof totalsSchema>
export type Snapshot = z.infer<typeof snapshotSchema>
export type Language = Snapshot["language"]

/** A snapshot with what only its issue gives it. */
export interface IssuedDocument extends Snapshot {
  /** BT-1: at most 35 of `A-Z a-z 0-9 + _ / -`. */
  number: string
  /** BT-2, `YYYY-MM-DD`. */
  issued_on: string
}
