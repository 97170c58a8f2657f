import { facturXXml } from "../../plugins/invoices/src/modules/invoice/factur-x/factur-x-xml"
import {
  invoiceSnapshot,
  type InvoiceInput,
} from "../../plugins/invoices/src/modules/invoice/document/invoice-snapshot"
import type { IssuedDocument } from "../../plugins/invoices/src/modules/invoice/document/snapshot"
import {
  sampleInput,
  sampleItem,
  sampleOrder,
} from "../../plugins/invoices/src/modules/invoice/document/testing/sample"

const LINES = 10

/** A paid order of ten lines, ready to be invoiced. */
export function orderOfTenLines(id: string): InvoiceInput {
  const items = Array.from({ length: LINES }, (_, index) =>
    sampleItem({ id: `item_${index}`, title: `Affiche ${index + 1}`, sku: `AFF-${index + 1}` })
  )
  return sampleInput(`${48 * LINES}.00`, { order: sampleOrder({ id, items }) })
}

/** Its invoice under a number, with the XML that goes into the PDF. */
export function invoiceOfTenLines(number: string): { document: IssuedDocument; xml: string } {
  const document = { ...invoiceSnapshot(orderOfTenLines(`order_${number}`)), number, issued_on: "2026-11-23" }
  return { document, xml: facturXXml(document) }
}
