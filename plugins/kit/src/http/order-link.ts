import type { MedusaContainer } from "@medusajs/framework/types"
import { kitOptions } from "./kit-options"
import { isSignatureValid, sign, type Signed } from "./signature"

/** How long a link to a guest's order is good for when nothing else is said. */
const standardLifetimeSeconds = 90 * 24 * 60 * 60

/**
 * Makes the token that opens a guest's order after its first 24 hours: `GET /store/orders/:id?token=…`.
 *
 * It goes into the confirmation e-mail and into the answer to whoever has just placed the order, and nowhere else.
 */
export function signOrderLink(
  container: MedusaContainer,
  orderId: string,
  lifetimeSeconds = standardLifetimeSeconds
): string {
  const expires = Math.floor(Date.now() / 1000) + lifetimeSeconds
  return `${expires}.${sign(kitOptions(container).linkSecret, statement(orderId, expires))}`
}

/** Tells whether a token is ours, for this order, and has not expired. */
export function isOrderLinkValid(container: MedusaContainer, orderId: string, token: unknown): boolean {
  if (typeof token !== "string") return false
  const [, expires = "", signature = ""] = /^(\d{1,12})\.([\w-]+)$/.exec(token) ?? []
  return (
    expires !== "" && isSignatureValid(kitOptions(container).linkSecret, statement(orderId, Number(expires)), signature)
  )
}

function statement(orderId: string, expires: number): Signed {
  return { purpose: "order", subject: orderId, expires }
}
