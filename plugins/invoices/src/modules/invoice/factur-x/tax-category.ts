import type { IssuedDocument } from "../document/snapshot"
import { TAX_CASES, type TaxCase } from "../document/tax-case"
import { element, type Xml } from "./xml"

/** What a document says of the tax of one case: category (BT-118, BT-151, BT-102) and exemption reason's code (BT-121). */
interface TaxCategory {
  category: string
  exemptionCode: string | null
}

/**
 * Category O stands in a document alone (BR-O-11 to BR-O-14). Beside others, what is outside the scope of VAT is told as
 * exempt, E, with its sentence for a reason: the list VATEX keeps its code for category O.
 */
export function taxCategory(taxCase: TaxCase, document: IssuedDocument): TaxCategory {
  const { category, exemptionCode } = TAX_CASES[taxCase]
  if (category === "O" && !isOutOfScope(document)) return { category: "E", exemptionCode: null }
  return { category, exemptionCode }
}

/** Whether a document bears category O: all of it, and so no VAT number of either party (BR-O-02 to BR-O-04). */
export function isOutOfScope({ tax_subtotals }: IssuedDocument): boolean {
  return tax_subtotals.every((group) => group.case === "out_of_scope")
}

/** BT-119, BT-152, BT-103: category O has none (BR-O-05 to BR-O-07). */
export function ratePercent(category: string, rate: string): Xml | null {
  return category === "O" ? null : element("ram:RateApplicablePercent", rate)
}
