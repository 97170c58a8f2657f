import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { cartErrors } from "../errors"
import { limitedItems, planLines, type LimitedItem, type LineOutcome } from "../rules/plan-lines"
import { lockOpenCarts, readCodes, readLines, readPlace, type CartLineRow, type CartRow } from "./cart-rows"
import { MERGED_INTO, MERGE_PENDING, type MergedInto, type MergePending } from "./merge-marks"
import { readStock } from "./read-stock"

export interface MoveLinesInput {
  source_id: string
  /** The same as the source when that becomes the customer's. */
  target_id: string
  customer: { id: string; email: string }
}

/**
 * Puts a cart's lines into another, and takes the first away: in one transaction of the database, so that a process that
 * dies leaves either both carts or the merged one. The Cart module's methods commit each on its own, and none moves a line;
 * so these are statements on its tables, few however many lines there are.
 *
 * What Medusa computes of it (prices, taxes, promotions, shipping) comes after; until then the cart is marked.
 *
 * @throws WEBOX_CARTS_CART_CHANGED (409)
 */
export async function moveLines(container: MedusaContainer, input: MoveLinesInput): Promise<void> {
  const { source_id, target_id } = input
  const ids = [...new Set([source_id, target_id])]
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  // Before the transaction: who holds a connection must not wait for another one.
  const variantIds = (await readLines(knex, ids)).map(({ variant_id }) => variant_id)
  const place = await readPlace(knex, target_id)
  if (!place) throw cartErrors.WEBOX_CARTS_CART_CHANGED()
  const stock = await readStock(container, variantIds, place)

  await knex.transaction(async (transaction) => {
    const carts = await lockOpenCarts(transaction, ids)
    const lines = await readLines(transaction, ids)
    const codes = await readCodes(transaction, ids)
    const source = carts.get(source_id)
    const target = carts.get(target_id)
    const isSeen = lines.every(({ variant_id }) => variantIds.includes(variant_id))
    if (!source || !target || !isSeen) throw cartErrors.WEBOX_CARTS_CART_CHANGED()

    const { usable, foreign } = usableLines(lines, source, target)
    const isIncoming = (line: CartLineRow) => line.cart_id === source_id
    const outcomes = planLines(
      usable.filter((line) => !isIncoming(line)),
      usable.filter(isIncoming),
      stock
    )

    await writeLines(transaction, target_id, outcomes, foreign)
    const limited_items = [...limitedItems(outcomes), ...foreign.map(lost)]
    const earlier = target.metadata?.[MERGE_PENDING] as MergePending | undefined
    const allCodes = [target_id, source_id].flatMap((id) => codes.get(id) ?? [])
    const outcome = { codes: [...new Set([...allCodes, ...(earlier?.codes ?? [])])], limited_items }
    // What the guest has just read is the language of the shopper, whatever that of an older cart was.
    await writeTarget(transaction, input, { ...outcome, locale: source.locale ?? target.locale })
    if (source_id !== target_id) {
      const merged = { ...outcome, cart_id: target_id, customer_id: input.customer.id }
      await retireSource(transaction, source_id, merged)
    }
  })
}

/** As in Medusa when a cart changes its region: a price that was set by hand, in another currency, is no price here. */
function usableLines(
  lines: CartLineRow[],
  source: CartRow,
  target: CartRow
): { usable: CartLineRow[]; foreign: CartLineRow[] } {
  const isSamePlace = source.region_id === target.region_id && source.currency_code === target.currency_code
  const isForeign = (line: CartLineRow) =>
    !isSamePlace && line.cart_id === source.id && (line.is_custom_price || line.variant_id === null)
  return { usable: lines.filter((line) => !isForeign(line)), foreign: lines.filter(isForeign) }
}

function lost({ variant_id, title, quantity }: CartLineRow): LimitedItem {
  return { variant_id, title, wanted: quantity, quantity: 0 }
}

/** Quantities are written as they are in the end, never added to what is there. */
async function writeLines(
  transaction: Knex.Transaction,
  targetId: string,
  outcomes: LineOutcome[],
  foreign: CartLineRow[]
): Promise<void> {
  const kept = outcomes.filter(({ quantity }) => quantity > 0)
  const gone = [
    ...outcomes.flatMap(({ line, joined, quantity }) => (quantity > 0 ? joined : [line, ...joined])),
    ...foreign,
  ]
  await transaction.raw(
    `UPDATE cart_line_item AS line SET cart_id = ?, quantity = kept.quantity, updated_at = now()
     FROM unnest(?::text[], ?::int[]) AS kept (id, quantity) WHERE line.id = kept.id`,
    [targetId, kept.map(({ line }) => line.id), kept.map(({ quantity }) => quantity)]
  )
  await transaction.raw("UPDATE cart_line_item SET deleted_at = now(), updated_at = now() WHERE id = ANY(?)", [
    gone.map(({ id }) => id),
  ])
}

/** A cart that becomes the customer's gets their e-mail too, as by Medusa's `transferCartCustomerWorkflow`. */
async function writeTarget(
  transaction: Knex.Transaction,
  { target_id, customer }: MoveLinesInput,
  pending: MergePending
): Promise<void> {
  await transaction.raw(
    `UPDATE cart SET
       email = CASE WHEN customer_id IS DISTINCT FROM ? THEN ? ELSE email END, customer_id = ?, locale = ?,
       metadata = coalesce(metadata, '{}'::jsonb) || jsonb_build_object(?::text, ?::jsonb), updated_at = now()
     WHERE id = ?`,
    [customer.id, customer.email, customer.id, pending.locale, MERGE_PENDING, JSON.stringify(pending), target_id]
  )
}

/** A deleted cart is one that the Store API does not know, and that the kit's guards answer 404 for. */
async function retireSource(transaction: Knex.Transaction, sourceId: string, merged: MergedInto): Promise<void> {
  await transaction.raw(
    `UPDATE cart SET deleted_at = now(), updated_at = now(),
       metadata = coalesce(metadata, '{}'::jsonb) || jsonb_build_object(?::text, ?::jsonb)
     WHERE id = ?`,
    [MERGED_INTO, JSON.stringify(merged), sourceId]
  )
}
