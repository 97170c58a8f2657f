import { purchasable, type Stocked } from "./stock"

/** What a shopper should know of a line of the cart before ordering; amounts in major units. */
export type LineNotice =
  { kind: "gone" } | { kind: "soldOut" } | { kind: "short"; available: number } | { kind: "price"; before: number }

/** A line with the variant as the shop sells it now; no variant when it does not sell it any more. */
export interface CheckedLine {
  quantity: number
  variant: Stocked | undefined
}

/** Whether the shop can still deliver what the line asks for. */
export function stockNotice({ quantity, variant }: CheckedLine): LineNotice | undefined {
  if (variant === undefined) return { kind: "gone" }
  const available = purchasable(variant)
  if (available === 0) return { kind: "soldOut" }
  return available < quantity ? { kind: "short", available } : undefined
}

/** Whether the line must change before the cart can be ordered. A new price need not: the total counts it already. */
export function isBlocking(notice: LineNotice): boolean {
  return notice.kind !== "price"
}
