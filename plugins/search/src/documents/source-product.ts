/** A product as Medusa's modules tell it, in the language that it was written in. */
export interface SourceProduct {
  id: string
  title: string
  subtitle: string | null
  description: string | null
  status: string
  created_at: string | Date
  collection: { id: string; title: string } | null
  type: { id: string; value: string } | null
  tags: { id: string; value: string }[]
  /** Only the ones it is directly in; `mpath` names those above. */
  categories: { id: string; mpath: string }[]
  options: { id: string; title: string }[]
  sales_channels: { id: string }[]
  variants: SourceVariant[]
}

export interface SourceVariant {
  id: string
  sku: string | null
  manage_inventory: boolean
  allow_backorder: boolean
  options: { id: string; value: string; rank: number | null; option_id: string }[]
  price_set: { id: string } | null
  inventory_items: { inventory_item_id: string; required_quantity: number }[]
}

/** A category that shoppers see. */
export interface SourceCategory {
  id: string
  handle: string
  name: string
}

/** What a set of products needs beside themselves. */
export interface SourceSurroundings {
  /** The public categories, by id. */
  categories: Map<string, SourceCategory>
  /** Amounts by price set, then by currency, and by the id of each region that has prices of its own. */
  prices: Map<string, Record<string, number>>
  /** The currency of each region that has prices of its own, by the region's id. */
  pricedRegions: Map<string, string>
  /** Pieces that can be promised, by inventory item, then by sales channel. */
  stock: Map<string, Map<string, number>>
}

/** The texts of one language, by the id of what they belong to, then by field. */
export type Translations = Map<string, Record<string, string>>
