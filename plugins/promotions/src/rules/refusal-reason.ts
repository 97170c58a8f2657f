import { isCurrencyRule, isMinimumRule, readMinimum, type Minimum } from "./minimum"
import { isRuleMet, type PromotionContext, type PromotionRule } from "./promotion-rule"

/** Why a code was refused. */
export type RefusalReason =
  "unknown" | "inactive" | "not_started" | "expired" | "used_up" | "wrong_currency" | "below_minimum" | "not_applicable"

export interface Refusal {
  reason: RefusalReason
  minimum?: Minimum
  starts_at?: string
  ends_at?: string
  /** The currency that the promotion is for, with `wrong_currency`. */
  currency_code?: string
}

/** What is known of a promotion. */
export interface PromotionFacts {
  status: "draft" | "active" | "inactive"
  starts_at?: Date | null
  ends_at?: Date | null
  /** The currency of its value; none for a percentage. */
  currency_code?: string | null
  rules: PromotionRule[]
  /** Whether the engine found its uses or its budget spent. */
  isUsedUp: boolean
}

/** Rules by which a promotion is for some customers only. */
const PERSONAL = /^customer(\.|_|$)|^email$/

/**
 * Says why the engine refused a promotion to a cart.
 *
 * A draft is unknown, and so is a promotion for other customers: nobody learns of it by guessing its code.
 *
 * @param promotion undefined when no promotion has the code
 * @param cart the cart as the engine sees it, with its `currency_code`
 */
export function refusalReason(promotion: PromotionFacts | undefined, cart: PromotionContext, now: Date): Refusal {
  if (!promotion || promotion.status === "draft") return { reason: "unknown" }
  if (!promotion.rules.filter(isPersonal).every((rule) => isRuleMet(rule, cart))) return { reason: "unknown" }
  if (promotion.status === "inactive") return { reason: "inactive" }
  if (promotion.starts_at && promotion.starts_at > now) {
    return { reason: "not_started", starts_at: promotion.starts_at.toISOString() }
  }
  if (promotion.ends_at && promotion.ends_at <= now) {
    return { reason: "expired", ends_at: promotion.ends_at.toISOString() }
  }
  if (promotion.isUsedUp) return { reason: "used_up" }
  return refusalByCart(promotion, cart)
}

function refusalByCart({ currency_code, rules }: PromotionFacts, cart: PromotionContext): Refusal {
  if (currency_code && currency_code !== cart.currency_code) return { reason: "wrong_currency", currency_code }
  const currencyRule = rules.find((rule) => isCurrencyRule(rule) && !isRuleMet(rule, cart))
  if (currencyRule) return { reason: "wrong_currency", currency_code: currencyRule.values[0] }

  const failed = rules.filter((rule) => !isRuleMet(rule, cart))
  const minimum = readMinimum(failed, currency_code)
  const isOnlyTheAmount = failed.length > 0 && failed.every(isMinimumRule)
  if (minimum && isOnlyTheAmount) {
    return { reason: "below_minimum", minimum: { ...minimum, currency_code: String(cart.currency_code) } }
  }
  return { reason: "not_applicable" }
}

function isPersonal({ attribute }: PromotionRule): boolean {
  return PERSONAL.test(attribute)
}
