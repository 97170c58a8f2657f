import { MathBN, PaymentSessionStatus } from "@medusajs/framework/utils"
import type { CheckoutCart } from "./checkout-cart"
import { isFree } from "./check-placeable"

/**
 * How the cart gets its payment session:
 * - `none`: there is nothing to pay;
 * - `reuse`: there is one for this provider and this total (a shopper who has confirmed it in the browser, or a retry);
 * - `new`: the cart has no payment collection yet;
 * - `renew`: it has one with another provider, total or a session that failed.
 */
export type PaymentPlan =
  | { kind: "none" }
  | { kind: "reuse"; session_id: string }
  | { kind: "new" }
  | { kind: "renew"; payment_collection_id: string; isAmountChanged: boolean }

/** The states of a session that Medusa takes to completion (`validateCartPaymentsStep`). */
const usable: string[] = [
  PaymentSessionStatus.PENDING,
  PaymentSessionStatus.REQUIRES_MORE,
  PaymentSessionStatus.AUTHORIZED,
  PaymentSessionStatus.CAPTURED,
  PaymentSessionStatus.PENDING_AUTHORIZATION,
]

/** Decides which session pays the cart. */
export function paymentPlan(cart: CheckoutCart, providerId: string | undefined): PaymentPlan {
  if (isFree(cart)) return { kind: "none" }
  const collection = cart.payment_collection
  if (!collection) return { kind: "new" }

  const total = cart.total ?? 0
  const isAmountChanged = collection.currency_code !== cart.currency_code || !MathBN.eq(collection.amount, total)
  const session = (collection.payment_sessions ?? []).find(
    ({ provider_id, status, amount }) =>
      provider_id === providerId && usable.includes(status) && MathBN.eq(amount, total)
  )
  return session && !isAmountChanged
    ? { kind: "reuse", session_id: session.id }
    : { kind: "renew", payment_collection_id: collection.id, isAmountChanged }
}
