import { dueDate, isSettled } from "../document/due-date"
import { inLanguage } from "../document/in-language"
import type { Charge, IssuedDocument, TaxSubtotal } from "../document/snapshot"
import { TAX_CASES } from "../document/tax-case"
import { date } from "./date"
import { ratePercent, taxCategory } from "./tax-category"
import { element, type Xml } from "./xml"

/** BG-16, BG-21, BG-22, BG-23, BG-3. */
export function settlement(document: IssuedDocument): Xml | null {
  const { totals, currency_code, tax_in_books: books, corrects } = document
  return element("ram:ApplicableHeaderTradeSettlement", [
    element("ram:TaxCurrencyCode", books?.currency_code),
    element("ram:InvoiceCurrencyCode", currency_code),
    paymentMeans(document),
    document.tax_subtotals.map((group) => taxSubtotal(group, document)),
    document.charges.filter(({ net }) => !/^0(\.0*)?$/.test(net)).map((charge) => delivery(charge, document)),
    element("ram:SpecifiedTradePaymentTerms", element("ram:DueDateDateTime", date(dueDate(document)))),
    element("ram:SpecifiedTradeSettlementHeaderMonetarySummation", [
      element("ram:LineTotalAmount", totals.lines),
      element("ram:ChargeTotalAmount", totals.charges),
      element("ram:TaxBasisTotalAmount", totals.net),
      element("ram:TaxTotalAmount", totals.tax, { currencyID: currency_code }),
      books && element("ram:TaxTotalAmount", books.tax, { currencyID: books.currency_code }),
      element("ram:GrandTotalAmount", totals.gross),
      element("ram:TotalPrepaidAmount", totals.paid),
      element("ram:DuePayableAmount", totals.due),
    ]),
    corrects &&
      element("ram:InvoiceReferencedDocument", [
        element("ram:IssuerAssignedID", corrects.number),
        element("ram:FormattedIssueDateTime", date(corrects.issued_on, "qdt")),
      ]),
  ])
}

/** BT-81, of UNTDID 4461: 48 card, 68 online payment service, 30 transfer, 58 SEPA transfer, 1 not defined. */
function paymentMeans(document: IssuedDocument): Xml | null {
  const { seller, payments, currency_code } = document
  if (isSettled(document)) {
    const method = payments[0]?.method
    return element(
      "ram:SpecifiedTradeSettlementPaymentMeans",
      element("ram:TypeCode", method === "card" ? "48" : method ? "68" : "1")
    )
  }
  return element("ram:SpecifiedTradeSettlementPaymentMeans", [
    element("ram:TypeCode", !seller.iban ? "1" : currency_code === "EUR" ? "58" : "30"),
    element("ram:PayeePartyCreditorFinancialAccount", element("ram:IBANID", seller.iban)),
  ])
}

function taxSubtotal(group: TaxSubtotal, document: IssuedDocument): Xml | null {
  const { language, seller } = document
  const { sentence } = TAX_CASES[group.case]
  const { category, exemptionCode } = taxCategory(group.case, document)
  const isExempt = category !== "S"
  return element("ram:ApplicableTradeTax", [
    element("ram:CalculatedAmount", group.tax),
    element("ram:TypeCode", "VAT"),
    isExempt && sentence ? element("ram:ExemptionReason", inLanguage(sentence, language)) : null,
    element("ram:BasisAmount", group.basis),
    element("ram:CategoryCode", category),
    isExempt ? element("ram:ExemptionReasonCode", exemptionCode) : null,
    // BT-8, of UNTDID 2005: 5 is the date of issue, which is what "on debits" means.
    seller.vat_on_debits ? element("ram:DueDateTypeCode", "5") : null,
    ratePercent(category, group.rate),
  ])
}

/** BG-21; DL of UNTDID 7161 is "delivery". */
function delivery(charge: Charge, document: IssuedDocument): Xml | null {
  const { category } = taxCategory(charge.tax.case, document)
  return element("ram:SpecifiedTradeAllowanceCharge", [
    element("ram:ChargeIndicator", element("udt:Indicator", "true")),
    element("ram:ActualAmount", charge.net),
    element("ram:ReasonCode", "DL"),
    element("ram:Reason", inLanguage(charge.name, document.language)),
    element("ram:CategoryTradeTax", [
      element("ram:TypeCode", "VAT"),
      element("ram:CategoryCode", category),
      ratePercent(category, charge.tax.rate),
    ]),
  ])
}
