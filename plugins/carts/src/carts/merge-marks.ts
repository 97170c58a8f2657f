import type { LimitedItem } from "../rules/plan-lines"

/** Metadata of a cart that went into another and was deleted: by it a repeat is known, and answered alike. */
export const MERGED_INTO = "webox_merged_into"

/** Metadata of a cart whose lines are merged, but not yet its prices, taxes and promotions. */
export const MERGE_PENDING = "webox_merge_pending"

/** What a merge has to tell. */
export interface MergeOutcome {
  limited_items: LimitedItem[]
  /** All the codes that the cart should have: those that it has not in the end were dropped. */
  codes: string[]
}

export interface MergedInto extends MergeOutcome {
  cart_id: string
  /** Whose cart that is: the deleted one is nobody else's either. */
  customer_id: string
}

export interface MergePending extends MergeOutcome {
  /** The language that the lines shall be in; null: as they are. */
  locale: string | null
}
