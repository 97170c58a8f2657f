import { Module } from "@medusajs/framework/utils"
import InvoiceModuleService from "./service"

/** The key under which the container holds the service of invoices. */
export const INVOICE_MODULE = "webox_invoice"

export default Module(INVOICE_MODULE, { service: InvoiceModuleService })

export type { InvoiceModuleService }
export type { InvoiceOptions } from "./service"
export type { HandedDocument, InvoicePlatform, PlatformOption } from "./platform/platform"
export { creditNoteSnapshot, type CreditNoteInput } from "./document/credit-note-snapshot"
export { invoiceSnapshot, type InvoiceInput } from "./document/invoice-snapshot"
export { isNumberPattern } from "./document/number-pattern"
export type { OrderAddress, OrderFacts, OrderItem, OrderShippingMethod } from "./document/order-facts"
export { readSeller } from "./document/read-seller"
export type { InvoiceSettings } from "./document/settings"
export type { IssuedDocument, Seller, Snapshot } from "./document/snapshot"
export { TAX_CASES, type TaxCase } from "./document/tax-case"
export { invoiceErrors } from "./errors"
export { facturXXml } from "./factur-x/factur-x-xml"
export { MAX_LOGO_BYTES, type Logo } from "./logo/prepare-logo"
export { renderPdf } from "./pdf/render-pdf"
export type { Closing } from "./store/closings"
export type { ExchangeRate } from "./store/exchange-rates"
export { issueCreditNote, type IssueCreditNoteInput } from "./store/issue-credit-note"
export { dayOf } from "./store/issue-document"
export { issueInvoice, type IssueInvoiceInput } from "./store/issue-invoice"
export type { ExportedDocument, ExportPeriod } from "./store/export-documents"
export type { FileType, KeptFile, StoredFile } from "./store/files"
export type { DocumentFilters } from "./store/list-documents"
export { issuedDocument, type DocumentSummary, type InvoiceDocument } from "./store/records"
export { verifyChain, type ChainReport } from "./store/verify-chain"
