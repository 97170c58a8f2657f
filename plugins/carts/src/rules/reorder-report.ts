import { limitedItems, type LimitedItem, type LineOutcome } from "./plan-lines"

/** A line that goes into the cart, beside what the cart has of it. */
export interface ItemToAdd {
  variant_id: string
  quantity: number
  metadata?: Record<string, unknown>
}

/** What becomes of the lines of an order. */
export interface ReorderPlan {
  items: ItemToAdd[]
  /** Lines that have fewer pieces in the cart than it and the order had together. */
  limited_items: LimitedItem[]
  /** Lines of which nothing can be had. */
  missing_items: { title: string }[]
}

/** Reads off a plan what is to be added, and what to say of the rest. Lines of the cart that nothing comes to do not count. */
export function reorderReport(outcomes: LineOutcome[]): ReorderPlan {
  const reordered = outcomes.filter(({ isOwn, joined }) => !isOwn || joined.length > 0)
  const items = reordered.flatMap(({ line, isOwn, quantity }) => {
    const added = quantity - (isOwn ? line.quantity : 0)
    if (added <= 0 || !line.variant_id) return []
    return [{ variant_id: line.variant_id, quantity: added, metadata: line.metadata ?? undefined }]
  })
  const missing = reordered.filter(({ quantity }) => quantity === 0)
  return {
    items,
    limited_items: limitedItems(reordered.filter(({ quantity }) => quantity > 0)),
    missing_items: missing.map(({ line, joined }) => ({ title: (joined[0] ?? line).title })),
  }
}
