import "server-only"
import { askBackend } from "./backend"
import type { Cart } from "./cart"
import { sessionToken } from "./session"
import { shopperAddress } from "./shopper-address"

export const refusalReasons = [
  "unknown",
  "inactive",
  "not_started",
  "expired",
  "used_up",
  "below_minimum",
  "wrong_currency",
  "not_applicable",
] as const
export type RefusalReason = (typeof refusalReasons)[number]

export interface Refusal {
  valid: false
  reason: string
  minimum?: { amount: number; currency_code: string }
  starts_at?: string
  ends_at?: string
}

/** Asks whether a code would be accepted for this cart, and if not, why. */
export async function validateCode(cartId: string, code: string): Promise<{ valid: true; code: string } | Refusal> {
  return askBackend("/store/promotions/validate", {
    method: "POST",
    token: await sessionToken(),
    headers: await shopperAddress(),
    body: { cart_id: cartId, code },
  })
}

export async function applyCode(cartId: string, code: string): Promise<Pick<Cart, "promotions">> {
  const { cart } = await askBackend<{ cart: Pick<Cart, "promotions"> }>(`/store/carts/${cartId}/promotions`, {
    method: "POST",
    query: { fields: "id,promotions.code" },
    token: await sessionToken(),
    headers: await shopperAddress(),
    body: { promo_codes: [code] },
  })
  return cart
}

export async function removeCode(cartId: string, code: string): Promise<void> {
  await askBackend(`/store/carts/${cartId}/promotions`, {
    method: "DELETE",
    query: { fields: "id" },
    token: await sessionToken(),
    body: { promo_codes: [code] },
  })
}

/** The codes of a cart that somebody typed, without those that apply by themselves. */
export function typedCodes({ promotions }: Pick<Cart, "promotions">): string[] {
  return promotions.flatMap(({ code, is_automatic }) => (code && !is_automatic ? [code] : []))
}
