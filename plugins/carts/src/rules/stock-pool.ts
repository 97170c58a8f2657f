/** What a line of a cart needs to know of its variant. A variant that is not sold here has none. */
export interface VariantStock {
  /** False when its stock is not managed, or it may be backordered. */
  isLimited: boolean
  /** The articles that a piece is made of; usually one. */
  parts: StockPart[]
}

export interface StockPart {
  inventory_item_id: string
  /** Of the article, for one piece of the variant. */
  required_quantity: number
  /** What is free at each location that delivers for the sales channel. */
  levels: { location_id: string; free: number }[]
}

/**
 * The stock that the lines of one cart draw on. Lines that need the same article share it, in the order in which they
 * ask; what an order takes comes from one location, so only the fullest counts.
 */
export class StockPool {
  private readonly taken = new Map<string, number>()

  /** @param variants by id; those that are not sold here are left out */
  constructor(private readonly variants: ReadonlyMap<string, VariantStock>) {}

  /** Whether the variant is there, published, in the sales channel and has a price. A line without one has its own price. */
  isSold(variantId: string | null): boolean {
    return variantId === null || this.variants.has(variantId)
  }

  /** Draws as much of `wanted` as there is. @returns the pieces that the line can have, from 0 to `wanted` */
  take(variantId: string | null, wanted: number): number {
    const granted = Math.min(wanted, this.available(variantId))
    this.draw(variantId, granted)
    return granted
  }

  /** Draws what a line has already, whether it is there or not. */
  draw(variantId: string | null, quantity: number): void {
    for (const part of this.limitedVariant(variantId)?.parts ?? []) {
      const needed = part.required_quantity * quantity
      const levels = this.levelsOf(part)
      const level = levels.find(({ free }) => free >= needed) ?? levels[0]
      if (level) this.taken.set(level.key, (this.taken.get(level.key) ?? 0) + needed)
    }
  }

  private available(variantId: string | null): number {
    const variant = this.limitedVariant(variantId)
    if (!variant) return Number.POSITIVE_INFINITY
    // Managed, but nobody said what it is made of: Medusa sells none of it.
    if (variant.parts.length === 0) return 0
    const pieces = variant.parts.map((part) => {
      const free = Math.max(0, ...this.levelsOf(part).map((level) => level.free))
      return Math.floor(free / part.required_quantity)
    })
    return Math.min(...pieces)
  }

  private levelsOf({ inventory_item_id, levels }: StockPart): { key: string; free: number }[] {
    return levels.map(({ location_id, free }) => {
      const key = `${inventory_item_id} ${location_id}`
      return { key, free: free - (this.taken.get(key) ?? 0) }
    })
  }

  private limitedVariant(variantId: string | null): VariantStock | undefined {
    const variant = variantId === null ? undefined : this.variants.get(variantId)
    return variant?.isLimited ? variant : undefined
  }
}
