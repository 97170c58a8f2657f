import { expect, request, type APIRequestContext } from "@playwright/test"
import { demo } from "./demo"

interface InventoryLevel {
  inventory_item_id: string
  location_id: string
  stocked_quantity: number
  reserved_quantity: number
}

interface OrderAddress {
  company: string | null
  metadata: Record<string, unknown> | null
  first_name: string
  address_1: string
  city: string
  postal_code: string
  country_code: string
}

/** The merchant's side of the shop, over the Admin API. */
export class AdminApi {
  private constructor(private readonly api: APIRequestContext) {}

  static async signIn(): Promise<AdminApi> {
    const anonymous = await request.newContext({ baseURL: demo.backend_url })
    const answer = await anonymous.post("/auth/user/emailpass", { data: demo.admin })
    const { token }: { token: string } = await answer.json()
    await anonymous.dispose()
    return new AdminApi(
      await request.newContext({ baseURL: demo.backend_url, extraHTTPHeaders: { authorization: `Bearer ${token}` } })
    )
  }

  close(): Promise<void> {
    return this.api.dispose()
  }

  async get<T>(path: string): Promise<T> {
    const answer = await this.api.get(path)
    if (!answer.ok()) throw new Error(`GET ${path} answered ${answer.status()}: ${await answer.text()}`)
    const body: T = await answer.json()
    return body
  }

  /** A file as a text. */
  async text(path: string): Promise<string> {
    const answer = await this.api.get(path)
    if (!answer.ok()) throw new Error(`GET ${path} answered ${answer.status()}: ${await answer.text()}`)
    return answer.text()
  }

  /** The XML of an order's invoice, made now if the job that makes it has not run yet. */
  async invoiceXml(orderId: string): Promise<string> {
    const { invoice } = await this.post<{ invoice: { id: string } }>("/admin/invoices", { order_id: orderId })
    let xml = ""
    await expect(async () => {
      xml = await this.text(`/admin/invoices/${invoice.id}/xml`)
    }).toPass()
    return xml
  }

  async post<T>(path: string, data: unknown): Promise<T> {
    const answer = await this.api.post(path, { data })
    if (!answer.ok()) throw new Error(`POST ${path} answered ${answer.status()}: ${await answer.text()}`)
    const body: T = await answer.json()
    return body
  }

  async delete(path: string): Promise<void> {
    await this.api.delete(path)
  }

  async order(id: string) {
    const { order } = await this.get<{
      order: {
        email: string
        currency_code: string
        total: number
        discount_total: number
        tax_total: number
        shipping_total: number
        payment_status: string
        items: { quantity: number }[]
        shipping_address: OrderAddress
        billing_address: OrderAddress
      }
    }>(`/admin/orders/${id}?fields=%2Bemail,%2Bcurrency_code,%2Bshipping_total,*billing_address`)
    return order
  }

  /** Multiplies every price of a product. @returns how to undo it */
  async multiplyPrices(handle: string, factor: number): Promise<() => Promise<void>> {
    const { products } = await this.get<{
      products: { id: string; variants: { id: string; prices: { currency_code: string; amount: number }[] }[] }[]
    }>(`/admin/products?handle=${handle}&fields=id,variants.id,variants.prices.currency_code,variants.prices.amount`)
    const write = async (times: number) => {
      for (const { id, variants } of products) {
        for (const variant of variants) {
          const prices = variant.prices.map((price) => ({ ...price, amount: price.amount * times }))
          await this.post(`/admin/products/${id}/variants/${variant.id}`, { prices })
        }
      }
    }
    await write(factor)
    return () => write(1)
  }

  /** Takes a product off the shop. @returns how to undo it */
  async unpublish(handle: string): Promise<() => Promise<void>> {
    const { products } = await this.get<{ products: { id: string }[] }>(`/admin/products?handle=${handle}&fields=id`)
    const write = async (status: string) => {
      for (const { id } of products) await this.post(`/admin/products/${id}`, { status })
    }
    await write("draft")
    return () => write("published")
  }

  /** Sets what every variant of a product costs in a currency, in major units. @returns how to undo it */
  async setPrices(handle: string, currencyCode: string, amount: number): Promise<() => Promise<void>> {
    interface Price {
      id: string
      amount: number
      currency_code: string
    }
    const { products } = await this.get<{ products: { id: string; variants: { id: string; prices: Price[] }[] }[] }>(
      `/admin/products?handle=${handle}&fields=id,variants.id,*variants.prices`
    )
    const before = products.flatMap(({ id, variants }) =>
      variants.map((variant) => ({
        path: `/admin/products/${id}/variants/${variant.id}`,
        prices: variant.prices.map((price) => ({
          id: price.id,
          amount: price.amount,
          currency_code: price.currency_code,
        })),
      }))
    )
    for (const { path, prices } of before) {
      const changed = prices.map((price) => (price.currency_code === currencyCode ? { ...price, amount } : price))
      await this.post(path, { prices: changed })
    }
    return async () => {
      for (const { path, prices } of before) await this.post(path, { prices })
    }
  }

  /** Leaves that many pieces of every variant of a product to be bought. @returns how to undo it */
  async leaveStock(handle: string, pieces: number): Promise<() => Promise<void>> {
    const { products } = await this.get<{
      products: { variants: { inventory_items: { inventory_item_id: string }[] }[] }[]
    }>(`/admin/products?handle=${handle}&fields=id,variants.inventory_items.inventory_item_id`)
    const items = products.flatMap(({ variants }) => variants.flatMap(({ inventory_items }) => inventory_items))
    const levels: InventoryLevel[] = []
    for (const { inventory_item_id } of items) {
      const path = `/admin/inventory-items/${inventory_item_id}/location-levels`
      const { inventory_levels } = await this.get<{ inventory_levels: InventoryLevel[] }>(path)
      for (const level of inventory_levels) {
        levels.push(level)
        await this.post(`${path}/${level.location_id}`, { stocked_quantity: level.reserved_quantity + pieces })
      }
    }
    return async () => {
      for (const { inventory_item_id, location_id, stocked_quantity } of levels) {
        await this.post(`/admin/inventory-items/${inventory_item_id}/location-levels/${location_id}`, {
          stocked_quantity,
        })
      }
    }
  }
}
