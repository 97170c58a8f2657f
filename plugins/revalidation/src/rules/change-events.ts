import type { ChangeKind } from "../modules/revalidation/change"

const actions = ["created", "updated", "deleted", "restored"]

/**
 * The events that matter to a page, by the thing that they are about. Modules emit theirs when rows change, whoever
 * changes them; workflows emit theirs also when only something around the row did, such as a product's categories.
 */
const sources: [kind: ChangeKind, ...names: string[]][] = [
  ["product", "product", "product.product"],
  ["variant", "product-variant", "product.product-variant"],
  ["option", "product-option", "product.product-option"],
  ["option_value", "product-option-value", "product.product-option-value"],
  ["image", "product.product-image"],
  ["category", "product-category", "product.product-category"],
  ["collection", "product-collection", "product.product-collection"],
  ["price", "pricing.price"],
  ["price_rule", "pricing.price-rule"],
  ["price_list", "pricing.price-list"],
  ["price_list_rule", "pricing.price-list-rule"],
  ["inventory_level", "inventory.inventory-level"],
  ["reservation", "inventory.reservation-item"],
  ["translation", "translation", "translation.translation"],
  ["region", "region", "region.region"],
]

/** What an event is about, by its name. */
export const CHANGE_EVENTS: ReadonlyMap<string, ChangeKind> = new Map([
  ...sources.flatMap(([kind, ...names]) =>
    names.flatMap((name) => actions.map((action): [string, ChangeKind] => [`${name}.${action}`, kind]))
  ),
  ["LinkProductSalesChannel.attached", "channel_link"],
  ["LinkProductSalesChannel.detached", "channel_link"],
])
