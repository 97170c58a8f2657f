import { isSettled } from "../document/due-date"
import { inLanguage } from "../document/in-language"
import { mentionsOf } from "../document/mentions"
import type { IssuedDocument } from "../document/snapshot"
import { date } from "./date"
import { lineItem } from "./line"
import { buyerParty, postalAddress, sellerParty } from "./party"
import { settlement } from "./settlement"
import { isOutOfScope } from "./tax-category"
import { element, type Xml } from "./xml"

const CII = "urn:un:unece:uncefact:data:standard"
const NAMESPACES = {
  "xmlns:rsm": `${CII}:CrossIndustryInvoice:100`,
  "xmlns:ram": `${CII}:ReusableAggregateBusinessInformationEntity:100`,
  "xmlns:udt": `${CII}:UnqualifiedDataType:100`,
  "xmlns:qdt": `${CII}:QualifiedDataType:100`,
}

/** BT-3, of UNTDID 1001. */
const TYPE_CODE = { invoice: "380", credit_note: "381" } as const
const NATURE = { goods: "B", services: "S", mixed: "M" } as const

/**
 * The document as Factur-X in the profile EN 16931 (CII, D22B). A pure function of the document: the same bytes each time.
 */
export function facturXXml(document: IssuedDocument): string {
  const root = element(
    "rsm:CrossIndustryInvoice",
    [
      context(document),
      header(document),
      element("rsm:SupplyChainTradeTransaction", [
        document.lines.map((line, index) => lineItem(line, index, document)),
        element("ram:ApplicableHeaderTradeAgreement", [
          sellerParty(document.seller, isOutOfScope(document)),
          buyerParty(document.buyer, isOutOfScope(document)),
          element("ram:SellerOrderReferencedDocument", element("ram:IssuerAssignedID", document.order.display_id)),
        ]),
        delivery(document),
        settlement(document),
      ]),
    ],
    NAMESPACES
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root?.xml ?? ""}\n`
}

/** BT-23: goods, services or both; 2 is "paid already", 1 "to be paid". */
function context(document: IssuedDocument): Xml | null {
  const process = `${NATURE[document.nature]}${isSettled(document) ? 2 : 1}`
  return element("rsm:ExchangedDocumentContext", [
    element("ram:BusinessProcessSpecifiedDocumentContextParameter", element("ram:ID", process)),
    element("ram:GuidelineSpecifiedDocumentContextParameter", element("ram:ID", "urn:cen.eu:en16931:2017")),
  ])
}

function header(document: IssuedDocument): Xml | null {
  const notes = [
    ...mentionsOf(document).map(({ code, text }) => ({ code, text: inLanguage(text, document.language) })),
    { code: "BAR", text: document.treatment },
  ]
  return element("rsm:ExchangedDocument", [
    element("ram:ID", document.number),
    element("ram:TypeCode", TYPE_CODE[document.kind]),
    element("ram:IssueDateTime", date(document.issued_on)),
    notes.map(({ code, text }) =>
      element("ram:IncludedNote", [element("ram:Content", text), element("ram:SubjectCode", code)])
    ),
  ])
}

/** BG-13, BG-15, BT-72. An intra-Community supply names the day, BR-IC-11: that of the invoice, where no other is known. */
function delivery({ deliver_to, delivered_on, issued_on, tax_subtotals }: IssuedDocument): Xml {
  const needsDay = tax_subtotals.some((group) => group.case === "intra_eu_goods")
  const day = delivered_on ?? (needsDay ? issued_on : null)
  const found = element("ram:ApplicableHeaderTradeDelivery", [
    deliver_to &&
      element("ram:ShipToTradeParty", [element("ram:Name", deliver_to.name), postalAddress(deliver_to.address)]),
    day && element("ram:ActualDeliverySupplyChainEvent", element("ram:OccurrenceDateTime", date(day))),
  ])
  // The one element that must be there even when it says nothing.
  return found ?? { xml: "<ram:ApplicableHeaderTradeDelivery/>" }
}
