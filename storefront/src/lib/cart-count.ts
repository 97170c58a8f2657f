/** The cookie with the number of pieces in the cart: the only one that scripts read, so that no page differs by visitor. */
export const cartCountCookie = "webox_cart_count"

/** The number of pieces that a browser's cookies tell; 0 when they tell none, or somebody tampered with it. */
export function cartCountIn(cookies: string): number {
  const [, count] = /(?:^|;\s*)webox_cart_count=(\d{1,4})(?:;|$)/.exec(cookies) ?? []
  return Number(count ?? 0)
}
