import type { NamedItem } from "../errors"
import type { CheckoutItem } from "./checkout-cart"

/** The lines as an error names them. */
export function named(items: CheckoutItem[]): NamedItem[] {
  return items.map(nameOf)
}

/** "Poster, A3": the product, and the variant where it tells more. */
export function nameOf(item: CheckoutItem): NamedItem {
  const title =
    item.variant_title && item.variant_title !== item.title ? `${item.title}, ${item.variant_title}` : item.title
  return { line_item_id: item.id, variant_id: item.variant_id ?? "", title }
}
