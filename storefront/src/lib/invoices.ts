import "server-only"
import { askBackend, BackendAwayError, orMissing } from "./backend"
import { throwEnded } from "./session"

/** An invoice or a credit note. */
export interface InvoiceDocument {
  id: string
  kind: "invoice" | "credit_note"
  number: string
  issued_at: string
  order_id: string
  currency_code: string
  /** A decimal in major units: `24.90`. */
  total: string
}

/** The documents of an order. */
export interface OrderInvoices {
  invoices: InvoiceDocument[]
  /** `expected`: the invoice comes by itself once the order is paid. `by_hand`: it does not; the shop has to issue it. */
  state: "issued" | "expected" | "after_shipment" | "by_hand"
}

export interface InvoicePage {
  invoices: InvoiceDocument[]
  has_more: boolean
  next_cursor: string | null
}

/** How many documents a page of the account shows. */
const invoicesPerPage = 20

/** Whether a text can be a document's id; anything else is not worth asking about. */
export function isInvoiceId(text: string): boolean {
  return /^w(inv|crn)_[A-Za-z0-9]{1,60}$/.test(text)
}

/**
 * The documents of an order, in the order in which they were issued, for whoever may see the order. An order's page is worth
 * showing without them: when the backend fails here they are `"away"`, and undefined where the shop issues none.
 */
export async function findOrderInvoices(
  orderId: string,
  { linkToken, token }: { linkToken?: string; token?: string }
): Promise<OrderInvoices | "away" | undefined> {
  const request = { query: { token: linkToken }, token }
  try {
    return await orMissing(askBackend<OrderInvoices>(`/store/orders/${orderId}/invoices`, request))
  } catch (error) {
    if (error instanceof BackendAwayError) return "away"
    throw error
  }
}

/**
 * The customer's documents, the newest first; undefined for a cursor that leads nowhere.
 * @throws SessionEndedError
 */
export async function listInvoices(token: string, cursor: string | undefined): Promise<InvoicePage | undefined> {
  const query = { limit: invoicesPerPage, cursor }
  return orMissing(askBackend<InvoicePage>("/store/invoices", { query, token }).catch(throwEnded))
}
