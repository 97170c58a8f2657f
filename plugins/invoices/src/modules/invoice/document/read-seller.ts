import { invoiceErrors } from "../errors"
import { sellerSchema, type Seller } from "./snapshot"

/**
 * The seller of the shop's settings.
 *
 * @throws WEBOX_INVOICES_SELLER_INCOMPLETE (409) with the fields that are missing or wrong
 */
export function readSeller(settings: unknown): Seller {
  const parsed = sellerSchema.safeParse(settings)
  const fields = parsed.success ? inconsistencies(parsed.data) : parsed.error.issues.map(({ path }) => path.join("."))
  if (!parsed.success || fields.length > 0) {
    throw invoiceErrors.WEBOX_INVOICES_SELLER_INCOMPLETE({ fields: [...new Set(fields)] })
  }
  return parsed.data
}

function inconsistencies({ siren, siret, vat_number, is_franchise }: Seller): string[] {
  return [
    ...(hasLuhnSum(siren) ? [] : ["siren"]),
    // BR-FR-09: a SIRET begins with its SIREN.
    ...(siret === null || siret.startsWith(siren) ? [] : ["siret"]),
    ...(vat_number !== null || is_franchise ? [] : ["vat_number"]),
  ]
}

/** The check digit of a SIREN, by Luhn's formula. */
export function hasLuhnSum(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, character, index) => {
    const digit = Number(character) * (index % 2 === 1 ? 2 : 1)
    return total + (digit > 9 ? digit - 9 : digit)
  }, 0)
  return sum % 10 === 0
}
