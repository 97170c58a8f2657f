/** What decides whether a variant can be bought. */
export interface Stocked {
  manage_inventory: boolean
  allow_backorder: boolean
  inventory_quantity?: number | null
}

/** The most pieces that one line of a cart may hold. */
export const mostPerLine = 99

/** How many pieces can be bought, at most {@link mostPerLine}; 0 when sold out. */
export function purchasable({ manage_inventory, allow_backorder, inventory_quantity }: Stocked): number {
  if (!manage_inventory || allow_backorder) return mostPerLine
  return Math.max(0, Math.min(mostPerLine, Math.floor(inventory_quantity ?? 0)))
}

/** What somebody typed as a quantity: a whole number from 1 to {@link mostPerLine}, or undefined. */
export function parseQuantity(typed: unknown): number | undefined {
  if (typeof typed !== "string" || !/^\s*\d{1,3}\s*$/.test(typed)) return undefined
  const quantity = Number(typed)
  return quantity >= 1 && quantity <= mostPerLine ? quantity : undefined
}
