import "server-only"
import { cookies } from "next/headers"
import { cartCountCookie } from "./cart-count"
import { environment } from "./environment"

const name = "webox_cart"
const sixtyDays = 60 * 24 * 60 * 60

export interface CartCookie {
  id: string
  /** Pieces in the cart when it was last changed here: for the header, without asking the backend. */
  count: number
}

/** The cart this browser holds; undefined when it holds none, or somebody tampered with it. */
export async function readCartCookie(): Promise<Pick<CartCookie, "id"> | undefined> {
  const [id] = /^cart_[A-Za-z0-9_]{1,60}$/.exec((await cookies()).get(name)?.value ?? "") ?? []
  return id === undefined ? undefined : { id }
}

/** Remembers the cart for sixty days from now. Only in actions: pages cannot set cookies. */
export async function writeCartCookie({ id, count }: CartCookie): Promise<void> {
  const store = await cookies()
  const shared = { sameSite: "lax", secure: environment.secureCookies, path: "/", maxAge: sixtyDays } as const
  store.set(name, id, { ...shared, httpOnly: true })
  // The number alone is no secret, and pages that are the same for everybody can show it only by script.
  store.set(cartCountCookie, String(Math.min(count, 9999)), { ...shared, httpOnly: false })
}

export async function forgetCart(): Promise<void> {
  const store = await cookies()
  store.delete(name)
  store.delete(cartCountCookie)
}
