/** What an event was about. */
export const CHANGE_KINDS = [
  "product",
  "variant",
  "option",
  "option_value",
  "image",
  "channel_link",
  "category",
  "collection",
  "price",
  "price_rule",
  "price_list",
  "price_list_rule",
  "inventory_level",
  "reservation",
  "translation",
  "region",
  "product_list",
] as const

export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** Something has changed: what it means for pages is found out when the call is made. */
export interface Change {
  kind: ChangeKind
  /** The id of the row. */
  id: string
}

/** A change that a storefront was not told of yet. */
export interface PendingChange extends Change {
  row_id: string
  noticed_at: Date
}
