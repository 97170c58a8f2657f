import { checkoutErrors } from "../errors"
import type { AddressFields } from "./checkout-cart"
import { isSiren, isVatNumber } from "./company-numbers"

/**
 * Refuses an address whose metadata has a wrong number of a company, `siren` or `vat_number`: unnoticed, the company would
 * be charged as a consumer is, and its invoice would not name it.
 *
 * @throws WEBOX_CHECKOUT_SIREN_INVALID, WEBOX_CHECKOUT_VAT_NUMBER_INVALID
 */
export function checkCompany(address: AddressFields | undefined): void {
  const { siren, vat_number } = address?.metadata ?? {}
  if (isGiven(siren) && !isSiren(String(siren))) {
    throw checkoutErrors.WEBOX_CHECKOUT_SIREN_INVALID({ siren: String(siren) })
  }
  if (isGiven(vat_number) && !isVatNumber(String(vat_number), address?.country_code ?? "")) {
    throw checkoutErrors.WEBOX_CHECKOUT_VAT_NUMBER_INVALID({ vat_number: String(vat_number) })
  }
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ""
}
