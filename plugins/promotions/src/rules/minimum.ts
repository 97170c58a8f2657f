import { MathBN } from "@medusajs/framework/utils"
import type { PromotionRule } from "./promotion-rule"

/** The least amount of items, at the prices that the shopper sees, that a promotion wants. */
export interface Minimum {
  /** In the currency's main unit. */
  amount: number
  /** Lower case. Null when the rule holds in every currency. */
  currency_code: string | null
}

/**
 * The items at the prices that the shopper sees, before any discount, where prices contain the tax.
 *
 * Not `item_total`: that has the promotion's own discount taken off, so a cart just above the minimum would lose the
 * promotion at its next change.
 */
export const MINIMUM_WITH_TAX = "original_item_total"
/** The same where prices do not contain the tax. */
export const MINIMUM_WITHOUT_TAX = "original_item_subtotal"

/** Every attribute by which a promotion may want an amount, set by us or by hand. */
const AMOUNT_ATTRIBUTES = [MINIMUM_WITH_TAX, MINIMUM_WITHOUT_TAX, "item_total", "item_subtotal", "subtotal", "total"]
const CURRENCY = "currency_code"

export function isMinimumRule({ attribute, operator }: PromotionRule): boolean {
  return AMOUNT_ATTRIBUTES.includes(attribute) && (operator === "gte" || operator === "gt")
}

export function isCurrencyRule({ attribute, operator }: PromotionRule): boolean {
  return attribute === CURRENCY && (operator === "eq" || operator === "in")
}

/**
 * Reads the minimum of a promotion from its rules.
 *
 * @param method_currency the currency of the promotion's value, if it has one
 * @returns undefined when the promotion wants none
 */
export function readMinimum(rules: PromotionRule[], method_currency?: string | null): Minimum | undefined {
  const rule = rules.find(isMinimumRule)
  if (!rule?.values.length) return undefined
  const [first, ...others] = rule.values
  // The engine is content when one of the values is reached.
  const least = others.reduce((low, value) => (MathBN.lt(value, low) ? value : low), first ?? "0")
  const currencies = rules.find(isCurrencyRule)?.values ?? []
  return {
    amount: MathBN.convert(least).toNumber(),
    currency_code: method_currency ?? (currencies.length === 1 ? (currencies[0] ?? null) : null),
  }
}

/** A rule to be created. */
export interface NewRule {
  attribute: string
  operator: "gte" | "eq"
  values: string[]
}

/**
 * The change of rules that gives a promotion a minimum, or takes it away.
 *
 * A promotion whose value has no currency (a percentage) becomes one for carts in the minimum's currency: an amount means
 * nothing without one, and the engine compares bare numbers.
 */
export function minimumRules(
  rules: PromotionRule[],
  minimum: (Minimum & { isTaxInclusive: boolean; method_currency?: string | null }) | undefined
): { create: NewRule[]; delete: string[] } {
  const isOwned = (rule: PromotionRule) =>
    isMinimumRule(rule) || (isCurrencyRule(rule) && (minimum !== undefined || rules.some(isMinimumRule)))
  const create: NewRule[] = []
  if (minimum) {
    const attribute = minimum.isTaxInclusive ? MINIMUM_WITH_TAX : MINIMUM_WITHOUT_TAX
    create.push({ attribute, operator: "gte", values: [String(minimum.amount)] })
    if (!minimum.method_currency && minimum.currency_code) {
      create.push({ attribute: CURRENCY, operator: "eq", values: [minimum.currency_code] })
    }
  }
  return { create, delete: rules.filter(isOwned).flatMap(({ id }) => (id ? [id] : [])) }
}
