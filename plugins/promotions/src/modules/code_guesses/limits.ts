/** How many codes that nobody knows may be tried: by one cart, and by one client whatever the cart. */
export const limits = {
  cart: { points: 10, duration_s: 15 * 60 },
  client: { points: 60, duration_s: 60 * 60 },
} as const

export type LimitName = keyof typeof limits

/** Who tries a code. A cart that is only being made has no id yet. */
export interface Guesser {
  cart_id?: string
  /** The customer's id, or a guest's address. */
  client: string
}

/** The counters that a guess goes to, the narrower one first. */
export function countersOf({ cart_id, client }: Guesser): { limit: LimitName; key: string }[] {
  const counters: { limit: LimitName; key: string }[] = cart_id ? [{ limit: "cart", key: cart_id }] : []
  return [...counters, { limit: "client", key: client }]
}
