import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Page, PageRequest } from "@webox/kit/http"
import { previewInvoice } from "./document/preview"
import { readSettings, type InvoiceSettings } from "./document/settings"
import type { Books } from "./document/invoice-snapshot"
import type { Seller } from "./document/snapshot"
import { invoiceErrors } from "./errors"
import { facturXXml } from "./factur-x/factur-x-xml"
import { prepareLogo, type Logo } from "./logo/prepare-logo"
import { renderPdf } from "./pdf/render-pdf"
import { platformOf, platformSinceOf, type InvoicePlatform, type PlatformOption } from "./platform/platform"
import { closeNextPeriod } from "./store/close-period"
import {
  closingsWithin,
  closingsWithoutFile,
  findClosing,
  listClosings,
  recordClosingFile,
  type Closing,
  type ClosingFile,
} from "./store/closings"
import { documentsOfOrder, findDocument } from "./store/documents"
import { documentsToExport, hasDocuments, type ExportedDocument, type ExportPeriod } from "./store/export-documents"
import { filesOf, recordFiles, type KeptFile, type StoredFile } from "./store/files"
import { booksFor, currentRates, setRate, type ExchangeRate } from "./store/exchange-rates"
import { issueCreditNote, type IssueCreditNoteInput } from "./store/issue-credit-note"
import { dayOf } from "./store/issue-document"
import { issueInvoice, type IssueInvoiceInput } from "./store/issue-invoice"
import { listDocuments, type DocumentFilters } from "./store/list-documents"
import { issuedDocument, type DocumentSummary, type InvoiceDocument } from "./store/records"
import { findLogo, keepLogo } from "./store/logos"
import { currentSettings, saveSettings } from "./store/settings"
import { verifyChain, type ChainReport } from "./store/verify-chain"
import { verifyClosings } from "./store/verify-closings"

/** The plugin's options. */
export interface InvoiceOptions {
  platform?: PlatformOption
  /** `YYYY-MM-DD`: documents that were issued from that day on, before the shop had its platform, are handed over too. */
  platform_since?: string
}

/**
 * Invoices and credit notes. What must be issued in another module's transaction goes through `issueInvoice` and
 * `issueCreditNote`, in `store/`.
 */
export default class InvoiceModuleService {
  /** Whom issued documents are handed to; null where that is nobody. */
  readonly platform: InvoicePlatform | null
  /** From which day on documents of before are handed over too; null for none. */
  readonly platformSince: string | null
  private readonly knex: Knex

  /** @throws {Error} when an option cannot be read */
  constructor({ __pg_connection__: knex }: { __pg_connection__: Knex }, options: InvoiceOptions = {}) {
    this.knex = knex
    this.platform = platformOf(options.platform)
    this.platformSince = platformSinceOf(options.platform_since)
  }

  /** @throws WEBOX_INVOICES_PLATFORM_MISSING (409) */
  requirePlatform(): InvoicePlatform {
    if (!this.platform) throw invoiceErrors.WEBOX_INVOICES_PLATFORM_MISSING()
    return this.platform
  }

  /** @throws as `issueInvoice` does */
  issueInvoice(input: IssueInvoiceInput): Promise<InvoiceDocument> {
    return issueInvoice(this.knex, input)
  }

  /** @throws as `issueCreditNote` does */
  issueCreditNote(input: IssueCreditNoteInput): Promise<InvoiceDocument> {
    return issueCreditNote(this.knex, input)
  }

  /** @throws WEBOX_INVOICES_NOT_FOUND (404) */
  async document(id: string): Promise<InvoiceDocument> {
    const found = await findDocument(this.knex, id)
    if (!found) throw invoiceErrors.WEBOX_INVOICES_NOT_FOUND()
    return found
  }

  /** An order's invoices and credit notes, in the order in which they were issued. */
  documentsOfOrder(orderId: string): Promise<InvoiceDocument[]> {
    return documentsOfOrder(this.knex, orderId)
  }

  /** A page of documents, the newest first. @throws WEBOX_CURSOR_INVALID (400) */
  documents(filters: DocumentFilters, page: PageRequest): Promise<Page<DocumentSummary>> {
    return listDocuments(this.knex, filters, page)
  }

  /** All documents that the filters name, the newest first, a thousand at a time. */
  async *allDocuments(filters: DocumentFilters): AsyncGenerator<DocumentSummary[]> {
    let cursor: string | null | undefined
    while (cursor !== null) {
      const page: Page<DocumentSummary> = await this.documents(filters, { limit: 1000, cursor })
      yield page.items
      cursor = page.next_cursor
    }
  }

  /** All documents of a period with what proves their chain, some at a time. */
  documentsToExport(period: ExportPeriod): AsyncGenerator<ExportedDocument[]> {
    return documentsToExport(this.knex, period)
  }

  /** @throws WEBOX_INVOICES_EXPORT_EMPTY (404) when no document was issued in the period */
  async requireDocuments(period: ExportPeriod): Promise<void> {
    if (!(await hasDocuments(this.knex, period))) throw invoiceErrors.WEBOX_INVOICES_EXPORT_EMPTY(period)
  }

  /** The closings of months and years that lie wholly in the period, the oldest first. */
  closingsWithin(period: ExportPeriod): Promise<Closing[]> {
    return closingsWithin(this.knex, period)
  }

  /**
   * The document's Factur-X and the PDF that holds it. Both are made once: who wants to read them asks `readKeptFile`, in
   * `archive/`.
   */
  async render(document: InvoiceDocument): Promise<{ xml: string; pdf: Buffer }> {
    const issued = issuedDocument(document)
    const xml = facturXXml(issued)
    return { xml, pdf: await renderPdf(issued, xml, await this.logoOf(issued.seller)) }
  }

  /** The files that are kept of a document; none before that was done. */
  files(documentId: string): Promise<KeptFile[]> {
    return filesOf(this.knex, documentId)
  }

  /** Notes a document's files, once. @returns those that stay: the given ones, or those of who was first */
  recordFiles(documentId: string, files: StoredFile[]): Promise<KeptFile[]> {
    return recordFiles(this.knex, documentId, files)
  }

  /** Null before the first ones were saved. */
  settings(): Promise<InvoiceSettings | null> {
    return currentSettings(this.knex)
  }

  /**
   * Takes new settings, as a whole, for the documents to come.
   * @throws WEBOX_INVOICES_SELLER_INCOMPLETE (409) with the fields that are missing or wrong
   * @throws WEBOX_INVOICES_LOGO_NOT_FOUND (404)
   */
  async saveSettings(value: unknown, createdBy: string | null): Promise<InvoiceSettings> {
    const settings = readSettings(value)
    await this.logoOf(settings.seller)
    await saveSettings(this.knex, settings, createdBy)
    return settings
  }

  /** What a euro is worth in other currencies; of each the rate that was set last, which counts. */
  exchangeRates(): Promise<ExchangeRate[]> {
    return currentRates(this.knex)
  }

  /** Sets a rate for the documents to come. */
  setExchangeRate(rate: ExchangeRate, createdBy: string | null): Promise<ExchangeRate> {
    return setRate(this.knex, rate, createdBy)
  }

  /** What a document in a currency has to say of the books; null in the books' own. */
  booksFor(currencyCode: string): Promise<Books | null> {
    return booksFor(this.knex, currencyCode)
  }

  /**
   * A sample invoice by settings that are not saved.
   * @throws WEBOX_INVOICES_SELLER_INCOMPLETE (409) with the fields that are missing or wrong
   * @throws WEBOX_INVOICES_LOGO_NOT_FOUND (404)
   */
  async preview(value: unknown): Promise<{ number: string; pdf: Buffer }> {
    const sample = previewInvoice(readSettings(value), dayOf(new Date()))
    return { number: sample.number, pdf: await renderPdf(sample, facturXXml(sample), await this.logoOf(sample.seller)) }
  }

  /**
   * Keeps a picture as a logo, which no document bears before the settings name it.
   * @throws WEBOX_INVOICES_LOGO_INVALID (400)
   */
  async keepLogo(brought: Buffer): Promise<Logo> {
    const logo = await prepareLogo(brought)
    await keepLogo(this.knex, logo)
    return logo
  }

  /** @throws WEBOX_INVOICES_LOGO_NOT_FOUND (404) */
  async logo(sha256: string): Promise<Logo> {
    const found = await findLogo(this.knex, sha256)
    if (!found) throw invoiceErrors.WEBOX_INVOICES_LOGO_NOT_FOUND()
    return found
  }

  private async logoOf({ logo }: Pick<Seller, "logo">): Promise<Buffer | null> {
    return logo ? (await this.logo(logo)).content : null
  }

  /** Checks every document, and then every closing. */
  async verify(): Promise<ChainReport> {
    const report = await verifyChain(this.knex)
    if (!report.ok) return report
    const broken = await verifyClosings(this.knex)
    return { ...report, ok: broken === null, first_break: broken }
  }

  /** Closes each month and year that is over by `now` and was not closed yet, one after the other. */
  async closePeriods(now: Date): Promise<void> {
    while (await closeNextPeriod(this.knex, dayOf(now)));
  }

  /** A page of closings, the newest first. @throws WEBOX_CURSOR_INVALID (400) */
  closings(page: PageRequest): Promise<Page<Closing>> {
    return listClosings(this.knex, page)
  }

  /** @throws WEBOX_INVOICES_CLOSING_NOT_FOUND (404) */
  async closing(id: string): Promise<Closing> {
    const found = await findClosing(this.knex, id)
    if (!found) throw invoiceErrors.WEBOX_INVOICES_CLOSING_NOT_FOUND()
    return found
  }

  /** The closings whose file was not kept yet, the oldest first. */
  closingsWithoutFile(): Promise<Closing[]> {
    return closingsWithoutFile(this.knex)
  }

  /** Notes a closing's file, once. @returns the id of the one that stays: the given one, or that of who was first */
  recordClosingFile(sha256: string, file: Pick<ClosingFile, "file_id" | "size_bytes">): Promise<string> {
    return recordClosingFile(this.knex, sha256, file)
  }
}
