import { MathBN, pickValueFromObject } from "@medusajs/framework/utils"

/** A rule of a promotion, as the promotion engine has it. */
export interface PromotionRule {
  id?: string
  /** A path in the cart, such as `currency_code` or `customer.groups.id`. */
  attribute: string
  operator: string
  values: string[]
}

/** What the engine compares rules with: the cart. */
export type PromotionContext = Record<string, unknown>

/**
 * Whether a cart meets a rule, by the engine's own reading: a list must match as a whole, `in` excepted, and an amount must
 * pass one of the rule's values.
 */
export function isRuleMet({ attribute, operator, values }: PromotionRule, context: PromotionContext): boolean {
  const picked: unknown = pickValueFromObject(attribute, context)
  const actual: unknown[] = Array.isArray(picked) ? picked : [picked]
  if (!values.length) return false
  if (!actual.length) return operator === "ne"
  const equals = (value: unknown) => values.includes(String(value))
  const passes = (compare: (value: unknown, limit: string) => boolean) =>
    actual.every((value) => values.some((limit) => compare(value, limit)))
  switch (operator) {
    case "eq":
      return actual.every(equals)
    case "in":
      return actual.some(equals)
    case "ne":
      return !actual.some(equals)
    case "gt":
      return passes((value, limit) => MathBN.gt(amount(value), limit))
    case "gte":
      return passes((value, limit) => MathBN.gte(amount(value), limit))
    case "lt":
      return passes((value, limit) => MathBN.lt(amount(value), limit))
    case "lte":
      return passes((value, limit) => MathBN.lte(amount(value), limit))
    default:
      return false
  }
}

/** An amount of the cart, or 0 where the cart has none. */
function amount(value: unknown): Parameters<typeof MathBN.convert>[0] {
  return typeof value === "number" || typeof value === "string" ? value : 0
}
