import "server-only"
import { redirect } from "next/navigation"
import { BackendAwayError, BackendError } from "./backend"
import { rememberCart } from "./cart"
import { forgetCart, readCartCookie } from "./cart-cookie"
import { isWorthTelling, writeCartNotice, type CartNotice } from "./cart-notice"
import { mergeCart } from "./customer-cart"
import type { Place } from "./place"
import { writeSession } from "./session"

/**
 * Begins a session: brings this browser's cart together with the customer's own, and goes on to a path of the place. What
 * the merge had to leave out is told on the cart's page first.
 */
export async function enter(place: Place, token: string, path: string): Promise<never> {
  await writeSession(token)
  return bringCartAlong(place, token, { path, pathOnFailure: path })
}

/**
 * Brings this browser's cart together with the customer's own, and goes on. What fails is tried again by the next page that shows
 * the cart (`retryMerge`). Only in actions and routes.
 */
export async function bringCartAlong(
  place: Place,
  token: string,
  { path, pathOnFailure }: { path: string; pathOnFailure: string }
): Promise<never> {
  const notice = await bringCarts(place, token)
  if (notice === undefined) redirect(place.base + pathOnFailure)
  if (!isWorthTelling(notice)) redirect(place.base + path)
  await writeCartNotice(notice)
  redirect(`${place.base}/cart?notice=merged`)
}

async function bringCarts(place: Place, token: string): Promise<CartNotice | undefined> {
  const held = (await readCartCookie())?.id
  try {
    const merged = await mergeCart(place, token, held).catch((error: unknown) => {
      // A cart that is not this customer's to bring along, such as that of who used the browser before.
      if (held === undefined || !(error instanceof BackendError)) throw error
      return mergeCart(place, token, undefined)
    })
    if (merged.cart_id === null) await forgetCart()
    else await rememberCart(merged.cart_id, token)
    return { limited: merged.limited_items, missing: [], codes: merged.dropped_codes }
  } catch (error) {
    // Signing in must not fail for the cart's sake: it stays a guest's, and can be bought as it is.
    if (error instanceof BackendError || error instanceof BackendAwayError) return undefined
    throw error
  }
}
