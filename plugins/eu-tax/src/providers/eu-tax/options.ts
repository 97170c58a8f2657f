import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { readVatNumber } from "../../rules/vat-number"
import { isVatNumberCheck, type VatNumberCheck } from "../../vat-number-checks/vat-number-check"
import { VIES_URL } from "../../vat-number-checks/vies"

const checkSchema = z.union([
  z.literal("digits"),
  z.custom<VatNumberCheck>(
    isVatNumberCheck,
    'is neither "digits", nor the settings of VIES, nor an object with a function check'
  ),
  z
    .object({
      vies: z
        .object({
          base_url: z.string().url().default(VIES_URL),
          timeout_ms: z.number().int().min(100).max(10_000).default(3_000),
        })
        .strict(),
    })
    .strict(),
])

const optionsSchema = z
  .object({
    seller: z.object({
      country_code: z.string().length(2),
      is_franchise: z.boolean().default(false),
      has_oss: z.boolean().default(false),
      vat_number: z
        .string()
        .refine((text) => readVatNumber(text) !== null, "is no VAT number of a Member State: check its digits")
        .nullable()
        .default(null),
    }),
    /** Who is asked whether a buyer's number was issued: nobody, VIES, or an adaptor of one's own. */
    vat_number_check: checkSchema.default("digits"),
    /** What a company is to pay whose number nobody could be asked for: VAT, or none. */
    when_unanswered: z.enum(["charge", "waive"]).default("charge"),
    /** The ids of the product types that are services; everything else is goods. */
    service_product_types: z.array(z.string()).default([]),
  })
  .strict()

/** The options of the provider as they are written, and as they are read. */
export type EuTaxOptions = z.input<typeof optionsSchema>
export type EuTaxSettings = z.output<typeof optionsSchema>

/** Reads the provider's options; throws a sentence that names each one that is wrong, so that the shop does not start. */
export function readOptions(options: unknown): EuTaxSettings {
  const read = optionsSchema.safeParse(options)
  if (read.success) return read.data
  const faults = read.error.issues.map(({ path, message }) => `${path.join(".") || "options"}: ${message}`)
  throw new MedusaError(MedusaError.Types.INVALID_ARGUMENT, `Options of @webox/eu-tax: ${faults.join("; ")}`)
}
