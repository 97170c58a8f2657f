import type { DocumentSummary } from "../modules/invoice"

/** A document as the API answers it. Amounts are texts of decimals. */
export function presentDocument(document: DocumentSummary, side: "admin" | "store") {
  const { id, kind, number, issued_at, order_id, currency_code, total, tax_total, sha256 } = document
  return {
    id,
    kind,
    number,
    series: kind,
    issued_at,
    order_id,
    currency_code,
    total,
    tax_total,
    sha256,
    pdf_url: `/${side}/invoices/${id}/pdf`,
  }
}
