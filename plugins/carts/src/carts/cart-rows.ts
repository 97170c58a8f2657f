import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CartLine } from "../rules/plan-lines"
import type { PlaceOfSale } from "./read-stock"

/** A cart, as a merge reads it under its lock. */
export interface CartRow extends PlaceOfSale {
  id: string
  customer_id: string | null
  locale: string | null
  metadata: Record<string, unknown> | null
}

export type CartLineRow = CartLine & { cart_id: string }

/** The carts that are open, locked until the transaction ends, always in the same order. */
export async function lockOpenCarts(transaction: Knex.Transaction, ids: string[]): Promise<Map<string, CartRow>> {
  const { rows } = await transaction.raw<{ rows: CartRow[] }>(
    `SELECT id, region_id, currency_code, sales_channel_id, customer_id, locale, metadata FROM cart
     WHERE id = ANY(?) AND deleted_at IS NULL AND completed_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM order_cart WHERE order_cart.cart_id = cart.id AND order_cart.deleted_at IS NULL)
     ORDER BY id FOR UPDATE`,
    [ids]
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Where a cart buys. */
export async function readPlace(knex: Knex, cartId: string): Promise<PlaceOfSale | undefined> {
  const { rows } = await knex.raw<{ rows: PlaceOfSale[] }>(
    "SELECT region_id, currency_code, sales_channel_id FROM cart WHERE id = ? AND deleted_at IS NULL",
    [cartId]
  )
  return rows[0]
}

/** The lines of carts, oldest first. */
export async function readLines(knex: Knex, cartIds: string[]): Promise<CartLineRow[]> {
  const { rows } = await knex.raw<{ rows: CartLineRow[] }>(
    `SELECT id, cart_id, variant_id, quantity, metadata, is_custom_price, unit_price::text AS unit_price,
            CASE WHEN variant_title IS NULL OR variant_title = title THEN title
                 ELSE title || ', ' || variant_title END AS title
     FROM cart_line_item WHERE cart_id = ANY(?) AND deleted_at IS NULL ORDER BY created_at, id`,
    [cartIds]
  )
  return rows
}

/** The codes that carts have, by cart; promotions that apply by themselves have none that a shopper typed. */
export async function readCodes(knex: Knex, cartIds: string[]): Promise<Map<string, string[]>> {
  const { rows } = await knex.raw<{ rows: { cart_id: string; code: string }[] }>(
    `SELECT link.cart_id, promotion.code FROM cart_promotion link
     JOIN promotion ON promotion.id = link.promotion_id AND NOT promotion.is_automatic
     WHERE link.cart_id = ANY(?) AND link.deleted_at IS NULL ORDER BY link.created_at, link.id`,
    [cartIds]
  )
  const codes = new Map<string, string[]>(cartIds.map((id) => [id, []]))
  for (const { cart_id, code } of rows) codes.get(cart_id)?.push(code)
  return codes
}

/** Those of the codes whose promotions are still there: Medusa refuses all when one is not. */
export async function existingCodes(knex: Knex, codes: string[]): Promise<string[]> {
  if (codes.length === 0) return []
  const { rows } = await knex.raw<{ rows: { code: string }[] }>(
    "SELECT code FROM promotion WHERE code = ANY(?) AND deleted_at IS NULL",
    [codes]
  )
  const existing = new Set(rows.map(({ code }) => code))
  return codes.filter((code) => existing.has(code))
}
