import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { readVatNumber } from "../../rules/vat-number"

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
