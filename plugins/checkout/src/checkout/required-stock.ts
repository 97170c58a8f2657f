import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { CheckoutCart, CheckoutItem, VariantInventoryItem } from "./checkout-cart"

/** One piece of stock that an order needs at one location. */
export interface StockReservation {
  line_item_id: string
  inventory_item_id: string
  location_id: string
  quantity: BigNumberInput
  allow_backorder: boolean
}

/** A line of the cart that the stock does not cover. Pieces are pieces of the line, not of its parts. */
export interface Shortage {
  item: CheckoutItem
  requested: number
  available: number
}

/**
 * What must be reserved for the cart, and which lines cannot be: Medusa's `prepareConfirmInventoryInput` as a rule
 * without I/O. Only locations of the cart's sales channel count; the first with enough is taken, otherwise the first
 * that keeps the article. A line of a variant that may be backordered, or whose stock is not managed, is never short.
 * Lines that need the same article draw on the same stock, in the order of the cart.
 */
export function requiredStock(cart: CheckoutCart): { reservations: StockReservation[]; shortages: Shortage[] } {
  const reservations: StockReservation[] = []
  const shortages: Shortage[] = []
  const taken = new Map<string, BigNumberInput>()

  for (const item of cart.items) {
    const variant = item.variant
    if (!variant?.manage_inventory) continue
    let available = Number.POSITIVE_INFINITY
    for (const part of variant.inventory_items ?? []) {
      const quantity = MathBN.mult(part.required_quantity, item.quantity)
      const levels = levelsFor(part, cart.sales_channel_id).map(({ location_id, free }) => {
        const key = `${part.inventory_item_id} ${location_id}`
        return { key, location_id, free: MathBN.sub(free, taken.get(key) ?? 0) }
      })
      const level = levels.find(({ free }) => MathBN.gte(free, quantity)) ?? levels[0]
      const free = MathBN.max(0, ...levels.map((candidate) => candidate.free))
      available = Math.min(available, Math.floor(MathBN.div(free, part.required_quantity).toNumber()))
      if (!level) continue
      taken.set(level.key, MathBN.add(taken.get(level.key) ?? 0, quantity))
      reservations.push({
        line_item_id: item.id,
        inventory_item_id: part.inventory_item_id,
        location_id: level.location_id,
        quantity,
        allow_backorder: variant.allow_backorder,
      })
    }
    if (!variant.inventory_items?.length) available = 0
    if (!variant.allow_backorder && available < item.quantity) {
      shortages.push({ item, requested: Number(item.quantity), available })
    }
  }
  return { reservations, shortages }
}

/** What is free of one article at each location of the sales channel. */
function levelsFor(
  part: VariantInventoryItem,
  salesChannelId: string
): { location_id: string; free: ReturnType<typeof MathBN.sub> }[] {
  const levels = part.inventory?.location_levels ?? []
  return levels
    .filter((level) =>
      level.stock_locations?.some((location) => location.sales_channels?.some(({ id }) => id === salesChannelId))
    )
    .map((level) => ({
      location_id: level.location_id,
      free: MathBN.sub(
        level.raw_stocked_quantity ?? level.stocked_quantity,
        level.raw_reserved_quantity ?? level.reserved_quantity
      ),
    }))
}
