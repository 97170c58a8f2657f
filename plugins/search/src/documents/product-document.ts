/** What the index holds of a product, in one language. Its lists and numbers become columns: see `ProductIndexProvider`. */
export interface ProductDocument extends Record<string, unknown> {
  id: string
  title: string
  /** Short texts beside the title: subtitle, categories, collection, type, tags, option values, SKUs. */
  keywords: string
  description: string
  /** The folded title, to sort by. */
  sort_title: string
  /** ISO 8601. */
  created_at: string
  /** The sales channels that it is sold in. */
  channel_ids: string[]
  /** The sales channels in which at least one variant can be bought now. */
  stock_channel_ids: string[]
  collection_id: string | null
  /** The public categories that it is in, and those above them. */
  category_ids: string[]
  /** The same, each with what a page shows of it: see `encodeCategory`. */
  category_facets: string[]
  /** Keys such as `colour:night-blue`, made of the untranslated texts, so that they are the same in every language. */
  option_keys: string[]
  /** The same, each with its labels: see `encodeOption`. */
  option_facets: string[]
  /**
   * The lowest price of its variants by currency code, in the currency's main unit, with what sales take off; and by the
   * region's id where a region's prices make another one.
   */
  prices: Record<string, number>
}
