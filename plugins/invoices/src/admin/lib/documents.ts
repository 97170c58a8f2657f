import { client } from "./client"
import { documentQuery, type DocumentFilter } from "./document-query"

/** An invoice or credit note, as the Admin API lists it. */
export interface InvoiceDocument {
  id: string
  kind: "invoice" | "credit_note"
  number: string
  issued_at: string
  order_id: string
  currency_code: string
  /** Decimals as texts. */
  total: string
  tax_total: string
  /** The last mail with it to the buyer; null until it was asked for. */
  mail: { state: "sent" | "waiting" | "no_provider" | "failed"; sent_to: string | null } | null
  /** Its way to the platform; null where the shop has none. */
  platform: { state: "handed_over" | "waiting" | "failed" } | null
}

export interface DocumentPage {
  invoices: InvoiceDocument[]
  next_cursor: string | null
}

export interface ChainReport {
  documents: number
  ok: boolean
  first_break: { series: string; number: string | null } | null
}

const PATH = "/admin/invoices"

/** What is known of documents; it is asked anew once one was issued. */
export const DOCUMENTS_KEY = ["webox-invoices"]

export const fetchDocuments = (filter: DocumentFilter, cursor: string | undefined) =>
  client.client.fetch<DocumentPage>(PATH, { query: { ...documentQuery(filter), cursor, limit: 20 } })

/** The documents of an order, the newest first. */
export const fetchOrderDocuments = (order_id: string) =>
  client.client.fetch<DocumentPage>(PATH, { query: { order_id, limit: 100 } })

export const issueInvoice = (order_id: string) =>
  client.client.fetch<{ invoice: InvoiceDocument }>(PATH, { method: "POST", body: { order_id } })

/** Asks for one mail more to the buyer. */
export const sendDocument = (id: string) => client.client.fetch(`${PATH}/${id}/send`, { method: "POST", body: {} })

export const verifyChain = () => client.client.fetch<ChainReport>(`${PATH}/verify`)

/** Hands a document's file to the browser, to be kept. */
export const downloadDocument = ({ id, number }: InvoiceDocument, type: "pdf" | "xml") =>
  download(`${PATH}/${id}/${type}`, { type: `application/${type}`, name: `${number.replaceAll("/", "_")}.${type}` })

/** All documents that the filter names, as CSV. */
export const downloadList = (filter: DocumentFilter) =>
  download(PATH, { type: "text/csv", name: "invoices.csv", query: { ...documentQuery(filter), format: "csv" } })

/** Days of issue, both of them included: `2026-11-01`. */
export interface ExportPeriod {
  from: string
  to: string
}

/** All documents of some days with their files, as a ZIP. */
export const downloadExport = (period: ExportPeriod) =>
  download(`${PATH}/exports`, {
    type: "application/zip",
    name: `invoices-${period.from}-${period.to}.zip`,
    method: "POST",
    body: { ...period },
  })

export interface FileWish {
  type: string
  name: string
  query?: Record<string, string | undefined>
  method?: "POST"
  body?: Record<string, string>
}

export async function download(path: string, { type, name, ...wish }: FileWish): Promise<void> {
  const answer = await client.client.fetch<Response>(path, { ...wish, headers: { accept: type } })
  keepFile(await answer.blob(), name)
}

/** Hands a file to the browser, to be kept. */
export function keepFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  Object.assign(document.createElement("a"), { href: url, download: name }).click()
  URL.revokeObjectURL(url)
}
