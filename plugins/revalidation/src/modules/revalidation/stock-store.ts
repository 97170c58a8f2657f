import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** A product of which something can be ordered, or nothing. */
export interface ProductStock {
  product_id: string
  is_in_stock: boolean
}

/** What storefronts were last told of products' stock. */
export class StockStore {
  constructor(private readonly knex: Knex) {}

  /** Those whose being in stock is not what the storefront was told, or that it was never told of. */
  async turned(url: string, stocks: ProductStock[]): Promise<ProductStock[]> {
    const { rows } = await this.knex.raw<{ rows: ProductStock[] }>(
      `SELECT stock.product_id, stock.is_in_stock FROM unnest(?::text[], ?::boolean[]) AS stock (product_id, is_in_stock)
       LEFT JOIN webox_revalidation_stock told ON told.id = stock.product_id || ' ' || ?::text
       WHERE told.is_in_stock IS DISTINCT FROM stock.is_in_stock`,
      [...columns(stocks), url]
    )
    return rows
  }

  async remember(url: string, stocks: ProductStock[]): Promise<void> {
    if (stocks.length === 0) return
    await this.knex.raw(
      `INSERT INTO webox_revalidation_stock (id, is_in_stock)
       SELECT product_id || ' ' || ?::text, is_in_stock
       FROM unnest(?::text[], ?::boolean[]) AS stock (product_id, is_in_stock)
       ON CONFLICT (id) DO UPDATE SET is_in_stock = excluded.is_in_stock, updated_at = now()`,
      [url, ...columns(stocks)]
    )
  }
}

function columns(stocks: ProductStock[]): [string[], boolean[]] {
  return [stocks.map(({ product_id }) => product_id), stocks.map(({ is_in_stock }) => is_in_stock)]
}
