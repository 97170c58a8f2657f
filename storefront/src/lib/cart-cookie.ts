import "server-only"
import { cookies } from "next/headers"
import { environment } from "./environment"

const name = "webox_cart"
const sixtyDays = 60 * 24 * 60 * 60

export interface CartCookie {
  id: string
  /** Pieces in the cart when it was last changed here: for the header, without asking the backend. */
  count: number
}

/** The cart this browser holds; undefined when it holds none, or somebody tampered with it. */
export async function readCartCookie(): Promise<CartCookie | undefined> {
  const [, id, count] = /^(cart_[A-Za-z0-9_]{1,60})\.(\d{1,4})$/.exec((await cookies()).get(name)?.value ?? "") ?? []
  return id === undefined ? undefined : { id, count: Number(count) }
}

/** Remembers the cart for sixty days from now. Only in actions: pages cannot set cookies. */
export async function writeCartCookie({ id, count }: CartCookie): Promise<void> {
  const store = await cookies()
  store.set(name, `${id}.${Math.min(count, 9999)}`, {
    httpOnly: true,
    sameSite: "lax",
    secure: environment.secureCookies,
    path: "/",
    maxAge: sixtyDays,
  })
}

export async function forgetCart(): Promise<void> {
  const store = await cookies()
  store.delete(name)
}
