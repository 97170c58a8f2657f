/** What a cart must be to be taken over as it is. */
export interface CartPlace {
  region_id: string | null
  sales_channel_id: string | null
  currency_code: string
}

/** The cart that a client holds. */
export interface HeldCart extends CartPlace {
  id: string
  customer_id: string | null
  /** Whether that customer can sign in: a guest has a customer row too. */
  has_account: boolean
  is_ordered: boolean
  is_deleted: boolean
  /** Set when it went into another cart. */
  merged: { customer_id: string } | null
}

/**
 * - `unknown`: there is no such cart, or it is somebody else's.
 * - `keep`: nothing of a guest's comes in. `merged_before` when the cart came in earlier.
 * - `adopt`: the guest's cart becomes the customer's.
 * - `merge`: it goes into the customer's cart; into a new one when `target_id` is null.
 */
export type MergeDecision =
  | { kind: "unknown" }
  | { kind: "keep"; merged_before: boolean }
  | { kind: "adopt" }
  | { kind: "merge"; target_id: string | null }

/**
 * Decides what becomes of the cart that a client holds when its customer signs in.
 *
 * @param target_id the customer's newest open cart at that place
 * @param place the region where the shopper is, its currency, and the sales channels of the request
 */
export function decideMerge(
  held: HeldCart | undefined,
  target_id: string | null,
  customer_id: string,
  place: { region_id: string; currency_code: string; sales_channel_ids: string[] }
): MergeDecision {
  if (!held) return { kind: "unknown" }
  if (held.is_deleted) {
    return held.merged?.customer_id === customer_id ? { kind: "keep", merged_before: true } : { kind: "unknown" }
  }
  const isOwn = held.customer_id === customer_id
  if (held.has_account && !isOwn) return { kind: "unknown" }
  if (held.is_ordered || held.id === target_id) return { kind: "keep", merged_before: false }

  const isOfPlace =
    held.region_id === place.region_id &&
    held.currency_code === place.currency_code &&
    place.sales_channel_ids.includes(held.sales_channel_id ?? "")
  // The customer's own cart of another region is where it belongs.
  if (isOwn && !isOfPlace) return { kind: "keep", merged_before: false }
  if (isOfPlace && target_id === null) return { kind: "adopt" }
  return { kind: "merge", target_id }
}
