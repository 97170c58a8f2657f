import { invoiceErrors } from "../errors"
import type { Buyer, Seller } from "./snapshot"
import type { TaxCase } from "./tax-case"

/**
 * Whether the parties have the numbers that a tax case wants: reverse charge and intra-Community supplies both VAT
 * numbers (BR-AE-02, BR-IC-02), an export and OSS the seller's (BR-G-02).
 *
 * @throws WEBOX_INVOICES_VAT_NUMBER_MISSING (409)
 */
export function checkTaxCases(cases: Set<TaxCase>, seller: Seller, buyer: Buyer): void {
  const crossBorder = cases.has("reverse_charge") || cases.has("intra_eu_goods")
  const needsSeller = crossBorder || cases.has("export") || cases.has("oss")
  if (needsSeller && !seller.vat_number) throw invoiceErrors.WEBOX_INVOICES_VAT_NUMBER_MISSING({ party: "seller" })
  if (crossBorder && !buyer.vat_number) throw invoiceErrors.WEBOX_INVOICES_VAT_NUMBER_MISSING({ party: "customer" })
}
