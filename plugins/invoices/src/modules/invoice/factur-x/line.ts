import { inLanguage } from "../document/in-language"
import type { IssuedDocument, Language, Line } from "../document/snapshot"
import { ratePercent, taxCategory } from "./tax-category"
import { element, type Xml } from "./xml"

/** UN/ECE Recommendation 20: "one". */
const ONE = "C62"

/** BG-25. */
export function lineItem(line: Line, index: number, document: IssuedDocument): Xml | null {
  const { language } = document
  const { category } = taxCategory(line.tax.case, document)
  return element("ram:IncludedSupplyChainTradeLineItem", [
    element("ram:AssociatedDocumentLineDocument", element("ram:LineID", String(index + 1))),
    element("ram:SpecifiedTradeProduct", [
      element("ram:SellerAssignedID", line.sku),
      element("ram:Name", inLanguage(line.name, language)),
    ]),
    element("ram:SpecifiedLineTradeAgreement", [
      element("ram:NetPriceProductTradePrice", [
        element("ram:ChargeAmount", line.unit_price),
        line.base_quantity === "1" ? null : element("ram:BasisQuantity", line.base_quantity, { unitCode: ONE }),
      ]),
    ]),
    element("ram:SpecifiedLineTradeDelivery", element("ram:BilledQuantity", line.quantity, { unitCode: ONE })),
    element("ram:SpecifiedLineTradeSettlement", [
      element("ram:ApplicableTradeTax", [
        element("ram:TypeCode", "VAT"),
        element("ram:CategoryCode", category),
        ratePercent(category, line.tax.rate),
      ]),
      discount(line, language),
      element("ram:SpecifiedTradeSettlementLineMonetarySummation", element("ram:LineTotalAmount", line.net)),
    ]),
  ])
}

/** BG-27; 95 of UNTDID 5189 is "discount". */
function discount(line: Line, language: Language): Xml | null {
  if (/^0(\.0*)?$/.test(line.discount)) return null
  return element("ram:SpecifiedTradeAllowanceCharge", [
    element("ram:ChargeIndicator", element("udt:Indicator", "false")),
    element("ram:ActualAmount", line.discount),
    element("ram:ReasonCode", "95"),
    element("ram:Reason", inLanguage({ fr: "Remise", en: "Discount" }, language)),
  ])
}
