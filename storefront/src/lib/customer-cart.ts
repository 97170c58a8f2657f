import "server-only"
import { askBackend, orMissing } from "./backend"
import type { Place } from "./place"
import { throwEnded } from "./session"

/** An item of which there were not as many as wanted. */
export interface LimitedItem {
  title: string
  wanted: number
  quantity: number
}

interface Merged {
  cart_id: string | null
  limited_items: LimitedItem[]
  dropped_codes: string[]
}

interface Reordered {
  cart_id: string | null
  added_items: number
  limited_items: LimitedItem[]
  missing_items: { title: string }[]
}

/**
 * The newest open cart of the customer in the place's region.
 * @throws SessionEndedError
 */
export async function newestCartId(place: Place, token: string): Promise<string | undefined> {
  const request = { query: { region_id: place.region.id }, token }
  const answer = await orMissing(
    askBackend<{ cart_id: string | null }>("/store/customers/me/cart", request).catch(throwEnded)
  )
  return answer?.cart_id ?? undefined
}

/** Brings the guest's cart of this browser together with the customer's own; asked twice, it changes nothing more. */
export function mergeCart(place: Place, token: string, guestCartId: string | undefined): Promise<Merged> {
  return askBackend<Merged>("/store/customers/me/cart/merge", {
    method: "POST",
    token,
    body: { region_id: place.region.id, ...(guestCartId === undefined ? {} : { cart_id: guestCartId }) },
  })
}

/**
 * Puts what an order had into the customer's cart, as far as it is still to be had.
 * @param order.attempt names this attempt: sent twice, it adds once
 * @throws SessionEndedError
 */
export function reorder(order: { id: string; attempt: string }, place: Place, token: string): Promise<Reordered> {
  return askBackend<Reordered>(`/store/orders/${order.id}/reorder`, {
    method: "POST",
    token,
    headers: { "idempotency-key": order.attempt },
    body: { region_id: place.region.id, country_code: place.country, locale: place.medusaLocale },
  }).catch(throwEnded)
}
