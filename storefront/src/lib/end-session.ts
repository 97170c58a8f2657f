import "server-only"
import { redirect } from "next/navigation"
import { forgetCart, readCartCookie } from "./cart-cookie"
import { openCart } from "./cart"
import type { Place } from "./place"
import { signInPath } from "./return-path"
import { forgetSession, SessionEndedError } from "./session"

/**
 * Forgets a session that is over. A guest's cart stays; a customer's, which nobody can open without signing in, is
 * forgotten here and found again with the next sign-in. Only in actions and routes.
 */
export async function forgetEndedSession(): Promise<void> {
  await forgetSession()
  const cart = await readCartCookie()
  if (cart !== undefined && (await openCart(cart.id, undefined)) === undefined) await forgetCart()
}

/**
 * In actions: what needs a session that is over leads to the sign-in page, and from there back to a path of the place.
 * @param isLost what was typed could not be kept, which the sign-in page says
 */
export async function askToSignIn(place: Place, path: string, { isLost = false } = {}): Promise<never> {
  await forgetEndedSession()
  redirect(place.base + signInPath(path, { isEnded: true, isLost }))
}

/** In pages, which cannot forget a cookie themselves: the same by way of a route. */
export function leaveForSignIn(place: Place, path: string): never {
  redirect(`${place.base}/account/ended?${new URLSearchParams({ return: path })}`)
}

/** Reads what may need a session, or leads to the sign-in page and back to a path of the place. For pages. */
export async function orSignIn<T>(place: Place, path: string, answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof SessionEndedError) leaveForSignIn(place, path)
    throw error
  }
}

/** For `catch` in actions on the cart. */
export function signInFirst(place: Place) {
  return async (error: unknown): Promise<never> => {
    if (error instanceof SessionEndedError) await askToSignIn(place, "/cart")
    throw error
  }
}
