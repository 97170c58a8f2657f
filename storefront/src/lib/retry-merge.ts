import "server-only"
import { redirect } from "next/navigation"
import type { Cart } from "./cart"
import type { Place } from "./place"
import { readSession } from "./session"

/**
 * In pages that show the cart: when somebody is signed in and the cart is still a guest's, bringing it along failed as they signed
 * in. It is tried again by way of a route, which says in the address how that went: so nobody is sent in a circle.
 * @param path the page's own, within the place
 * @param merge the page's query of that name, when it comes from there
 */
export async function retryMerge(place: Place, path: string, cart: Cart, merge: unknown): Promise<void> {
  const { customerId } = (await readSession()) ?? {}
  if (customerId === undefined || cart.customer?.id === customerId || merge !== undefined) return
  redirect(`${place.base}/cart/merge?${new URLSearchParams({ return: path })}`)
}
