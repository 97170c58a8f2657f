import "server-only"
import { askBackend, orMissing } from "./backend"

export interface Order {
  id: string
  display_id: number
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
    total: number
  }[]
  shipping_address: {
    first_name: string | null
    last_name: string | null
    company: string | null
    address_1: string | null
    address_2: string | null
    postal_code: string | null
    city: string | null
    province: string | null
    country_code: string | null
  } | null
  shipping_methods: { name: string }[]
  payment_status?: string
}

const fields = [
  "id,display_id,created_at,email,currency_code,total,tax_total,discount_total,original_item_total,shipping_total",
  "items.id,items.product_title,items.title,items.variant_title,items.thumbnail,items.quantity,items.is_tax_inclusive",
  "items.total,*shipping_address,shipping_methods.name,payment_status",
].join(",")

/**
 * An order for whoever may see it: for a day whoever has its id, later whoever has the signed link.
 * @param token the link's token, passed on as it is
 */
export async function findOrder(id: string, token: string | undefined): Promise<Order | undefined> {
  if (!/^order_[A-Za-z0-9_]{1,60}$/.test(id)) return undefined
  const answer = await orMissing(askBackend<{ order: Order }>(`/store/orders/${id}`, { query: { fields, token } }))
  return answer?.order
}
