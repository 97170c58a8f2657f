import "server-only"
import type { AddressField } from "./address"
import { askBackend, orMissing } from "./backend"
import type { CompanyAddress } from "./company"
import { throwEnded } from "./session"
import type { TaxLine } from "./tax-case"

export type OrderAddress = Record<AddressField, string | null> & CompanyAddress

export interface Order {
  id: string
  display_id: number
  customer_id: string | null
  created_at: string
  email: string
  currency_code: string
  total: number
  tax_total: number
  discount_total: number
  original_item_total: number
  shipping_total: number
  items: {
    id: string
    product_title: string | null
    title: string
    variant_title: string | null
    thumbnail: string | null
    quantity: number
    is_tax_inclusive: boolean
    requires_shipping: boolean
    total: number
    tax_lines?: TaxLine[]
  }[]
  shipping_address: OrderAddress | null
  billing_address: OrderAddress | null
  shipping_methods: { name: string }[]
  /** Of Medusa's order: `pending`, `completed`, `canceled` … */
  status: string
  payment_status?: string
  fulfillment_status?: string
}

/** An order in a list. */
export interface OrderSummary {
  id: string
  display_id: number
  created_at: string
  status: string
  total: number
  currency_code: string
  items: { id: string; product_title: string | null; title: string; thumbnail: string | null; quantity: number }[]
}

const fields = [
  "id,display_id,customer_id,created_at,email,currency_code,total,tax_total,discount_total,original_item_total,shipping_total",
  "items.id,items.product_title,items.title,items.variant_title,items.thumbnail,items.quantity,items.is_tax_inclusive,items.requires_shipping",
  "items.total,items.tax_lines.code,*shipping_address,*billing_address,shipping_methods.name,status,payment_status,fulfillment_status",
].join(",")

const summaryFields = [
  "id,display_id,created_at,status,total,currency_code",
  "items.id,items.product_title,items.title,items.thumbnail,items.quantity",
].join(",")

/** How many orders a page of the list shows. */
export const ordersPerPage = 10

/**
 * An order for whoever may see it: its customer; for a guest's, for a day whoever has its id, later whoever has the link.
 * @param linkToken the signed link's token, passed on as it is
 * @param token the customer's, if one is signed in
 */
export async function findOrder(
  id: string,
  { linkToken, token }: { linkToken?: string; token?: string }
): Promise<Order | undefined> {
  if (!isOrderId(id)) return undefined
  const request = { query: { fields, token: linkToken }, token }
  return (await orMissing(askBackend<{ order: Order }>(`/store/orders/${id}`, request)))?.order
}

/**
 * The customer's orders, the newest first.
 * @param page from 1
 * @throws SessionEndedError
 */
export async function listOrders(
  token: string,
  page: number,
  limit = ordersPerPage
): Promise<{ orders: OrderSummary[]; count: number }> {
  const query = { fields: summaryFields, order: "-created_at", limit, offset: (page - 1) * limit }
  return askBackend<{ orders: OrderSummary[]; count: number }>("/store/orders", { query, token }).catch(throwEnded)
}

/** Whether a text can be an order's id; anything else is not worth asking about. */
export function isOrderId(text: string): boolean {
  return /^order_[A-Za-z0-9_]{1,60}$/.test(text)
}
