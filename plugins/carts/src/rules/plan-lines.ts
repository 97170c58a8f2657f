import { deepEqualObj, isPresent, MathBN } from "@medusajs/framework/utils"
import type { StockPool } from "./stock-pool"

/** A line of a cart, or of an order that is to be put into one. */
export interface CartLine {
  id: string
  /** Null for a line that was written by hand. */
  variant_id: string | null
  /** As a shopper knows it: the product, and the variant where it tells more. */
  title: string
  quantity: number
  metadata: Record<string, unknown> | null
  is_custom_price: boolean
  /** Decimal text. */
  unit_price: string
}

/** What becomes of a line. */
export interface LineOutcome {
  line: CartLine
  /** Of the cart's own lines, or one that comes in. */
  isOwn: boolean
  /** The lines that come in and go into this one. */
  joined: CartLine[]
  /** All the pieces that were asked for. */
  wanted: number
  /** The pieces that the line has in the end; 0: it goes. */
  quantity: number
}

/** A line that has fewer pieces than were asked for. */
export interface LimitedItem {
  variant_id: string | null
  title: string
  wanted: number
  quantity: number
}

/**
 * Puts lines into a cart: quantities of the same thing are summed up, to what the stock allows. The same thing is, as for
 * Medusa, the same variant with the same metadata, and at the same price if that was set by hand.
 *
 * Lines of the cart that nothing comes to stay as they are, even above the stock: the checkout says so. What is no
 * longer sold has a quantity of 0, wherever it is: Medusa cannot compute a cart that has it.
 */
export function planLines(own: CartLine[], incoming: CartLine[], stock: StockPool): LineOutcome[] {
  const outcomes: LineOutcome[] = own.map((line) => ({
    line,
    isOwn: true,
    joined: [],
    wanted: line.quantity,
    quantity: 0,
  }))
  const byVariant = new Map<string, LineOutcome[]>()
  for (const outcome of outcomes) register(byVariant, outcome)

  for (const line of incoming) {
    const same = (byVariant.get(line.variant_id ?? "") ?? []).find((outcome) => isSameThing(outcome.line, line))
    if (same) {
      same.joined.push(line)
      same.wanted += line.quantity
    } else {
      const outcome = { line, isOwn: false, joined: [], wanted: line.quantity, quantity: 0 }
      outcomes.push(outcome)
      register(byVariant, outcome)
    }
  }
  for (const outcome of outcomes) outcome.quantity = quantityOf(outcome, stock)
  return outcomes
}

/** The lines that have fewer pieces than were asked for. */
export function limitedItems(outcomes: LineOutcome[]): LimitedItem[] {
  return outcomes
    .filter(({ wanted, quantity }) => quantity < wanted)
    .map(({ line: { variant_id, title }, wanted, quantity }) => ({ variant_id, title, wanted, quantity }))
}

function quantityOf({ line, isOwn, joined, wanted }: LineOutcome, stock: StockPool): number {
  if (!stock.isSold(line.variant_id)) return 0
  if (!isOwn || joined.length > 0) return stock.take(line.variant_id, wanted)
  stock.draw(line.variant_id, wanted)
  return wanted
}

function register(byVariant: Map<string, LineOutcome[]>, outcome: LineOutcome): void {
  const { variant_id } = outcome.line
  if (variant_id === null) return
  const others = byVariant.get(variant_id)
  if (others) others.push(outcome)
  else byVariant.set(variant_id, [outcome])
}

function isSameThing(left: CartLine, right: CartLine): boolean {
  const isSamePrice = left.is_custom_price
    ? right.is_custom_price && MathBN.eq(left.unit_price, right.unit_price)
    : !right.is_custom_price
  return isSamePrice && isSameMetadata(left.metadata, right.metadata)
}

function isSameMetadata(left: CartLine["metadata"], right: CartLine["metadata"]): boolean {
  return (!isPresent(left) && !isPresent(right)) || deepEqualObj(left ?? {}, right ?? {})
}
