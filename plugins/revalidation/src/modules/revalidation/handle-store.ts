import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** The handles that products have had, since the plugin is there. */
export class HandleStore {
  constructor(private readonly knex: Knex) {}

  async of(productIds: string[]): Promise<string[]> {
    const { rows } = await this.knex.raw<{ rows: { handle: string }[] }>(
      "SELECT DISTINCT handle FROM webox_revalidation_handle WHERE product_id = ANY(?) AND deleted_at IS NULL",
      [productIds]
    )
    return rows.map(({ handle }) => handle)
  }

  /** Learns the handles of products that nothing has happened to yet: who is renamed later must be known before. */
  async learn(): Promise<void> {
    await this.knex.raw(
      `INSERT INTO webox_revalidation_handle (id, product_id, handle)
       SELECT product.id || ' ' || product.handle, product.id, product.handle FROM product
       WHERE product.deleted_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM webox_revalidation_handle known WHERE known.product_id = product.id AND known.deleted_at IS NULL)
       ON CONFLICT (id) DO NOTHING`
    )
  }

  async remember(products: { id: string; handle: string }[]): Promise<void> {
    await this.knex.raw(
      `INSERT INTO webox_revalidation_handle (id, product_id, handle)
       SELECT product_id || ' ' || handle, product_id, handle FROM unnest(?::text[], ?::text[]) AS known (product_id, handle)
       ON CONFLICT (id) DO NOTHING`,
      [products.map(({ id }) => id), products.map(({ handle }) => handle)]
    )
  }
}
