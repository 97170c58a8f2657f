import { MathBN } from "@medusajs/framework/utils"
import { isSameAddress } from "./address"
import type { CheckoutAdjustment, CheckoutCart, CheckoutShippingMethod, CheckoutTaxLine } from "./checkout-cart"

/** What has to be written so that the stored cart is the quoted one. Everything that is equal is left alone. */
export interface CartChanges {
  isCartChanged: boolean
  items: CheckoutCart["items"]
  areItemTaxLinesChanged: boolean
  addedMethods: CheckoutShippingMethod[]
  updatedMethods: CheckoutShippingMethod[]
  removedMethodIds: string[]
  areMethodTaxLinesChanged: boolean
  removedItemAdjustmentIds: string[]
  addedItemAdjustments: (CheckoutAdjustment & { item_id: string })[]
  removedMethodAdjustmentIds: string[]
  addedMethodAdjustments: (CheckoutAdjustment & { shipping_method_id: string })[]
  addedPromotionIds: string[]
  removedPromotionIds: string[]
}

/** Compares the cart as it is stored with the cart as it was quoted. */
export function cartChanges(stored: CheckoutCart, quoted: CheckoutCart): CartChanges {
  const storedItems = new Map(stored.items.map((item) => [item.id, item]))
  const storedMethods = new Map(stored.shipping_methods.map((method) => [method.id, method]))
  const keptMethods = quoted.shipping_methods.filter((method) => storedMethods.has(method.id))

  const changedItemLines = quoted.items.filter(
    (item) => !sameAdjustments(storedItems.get(item.id)?.adjustments ?? [], item.adjustments)
  )
  const changedMethodLines = keptMethods.filter(
    (method) => !sameAdjustments(storedMethods.get(method.id)?.adjustments ?? [], method.adjustments)
  )

  return {
    isCartChanged: isCartChanged(stored, quoted),
    items: quoted.items.filter((item) => {
      const before = storedItems.get(item.id)
      return (
        !before ||
        before.is_tax_inclusive !== item.is_tax_inclusive ||
        !MathBN.eq(before.unit_price, item.unit_price) ||
        !sameAmount(before.compare_at_unit_price, item.compare_at_unit_price)
      )
    }),
    areItemTaxLinesChanged: quoted.items.some(
      (item) => !sameTaxLines(storedItems.get(item.id)?.tax_lines ?? [], item.tax_lines)
    ),
    addedMethods: quoted.shipping_methods.filter((method) => !storedMethods.has(method.id)),
    updatedMethods: keptMethods.filter((method) => {
      const before = storedMethods.get(method.id)
      return (
        before?.name !== method.name ||
        before.is_tax_inclusive !== method.is_tax_inclusive ||
        !MathBN.eq(before.amount, method.amount)
      )
    }),
    removedMethodIds: stored.shipping_methods
      .filter((method) => !quoted.shipping_methods.some((kept) => kept.id === method.id))
      .map((method) => method.id),
    areMethodTaxLinesChanged: keptMethods.some(
      (method) => !sameTaxLines(storedMethods.get(method.id)?.tax_lines ?? [], method.tax_lines)
    ),
    removedItemAdjustmentIds: changedItemLines.flatMap((item) => ids(storedItems.get(item.id)?.adjustments)),
    addedItemAdjustments: changedItemLines.flatMap((item) =>
      item.adjustments.map((adjustment) => ({ ...adjustment, item_id: item.id }))
    ),
    removedMethodAdjustmentIds: changedMethodLines.flatMap((method) => ids(storedMethods.get(method.id)?.adjustments)),
    addedMethodAdjustments: changedMethodLines.flatMap((method) =>
      method.adjustments.map((adjustment) => ({ ...adjustment, shipping_method_id: method.id }))
    ),
    addedPromotionIds: missingIn(quoted.promotions, stored.promotions),
    removedPromotionIds: missingIn(stored.promotions, quoted.promotions),
  }
}

function isCartChanged(stored: CheckoutCart, quoted: CheckoutCart): boolean {
  return (
    stored.email !== quoted.email ||
    stored.customer_id !== quoted.customer_id ||
    stored.locale !== quoted.locale ||
    JSON.stringify(stored.metadata ?? {}) !== JSON.stringify(quoted.metadata ?? {}) ||
    !isSameAddress(stored.shipping_address, quoted.shipping_address) ||
    !isSameAddress(stored.billing_address, quoted.billing_address)
  )
}

function sameAmount(left: CheckoutCart["total"] | null, right: CheckoutCart["total"] | null): boolean {
  if (left == null || right == null) return (left ?? null) === (right ?? null)
  return MathBN.eq(left, right)
}

function sameTaxLines(left: CheckoutTaxLine[], right: CheckoutTaxLine[]): boolean {
  const key = (line: CheckoutTaxLine) =>
    JSON.stringify([
      line.tax_rate_id ?? null,
      line.code,
      Number(line.rate),
      line.description ?? null,
      line.provider_id ?? null,
    ])
  return sameSet(left.map(key), right.map(key))
}

function sameAdjustments(left: CheckoutAdjustment[], right: CheckoutAdjustment[]): boolean {
  const key = (adjustment: CheckoutAdjustment) =>
    JSON.stringify([
      adjustment.code,
      // A third of a cent has no end: what was stored of it is compared to the eighth decimal.
      MathBN.convert(adjustment.amount, 8).toString(),
      adjustment.promotion_id ?? null,
      adjustment.is_tax_inclusive === true,
    ])
  return sameSet(left.map(key), right.map(key))
}

function sameSet(left: string[], right: string[]): boolean {
  return left.length === right.length && [...left].sort().join("\n") === [...right].sort().join("\n")
}

function ids(rows: { id: string }[] | undefined): string[] {
  return (rows ?? []).map((row) => row.id)
}

function missingIn(rows: { id: string }[], others: { id: string }[]): string[] {
  return rows.filter((row) => !others.some((other) => other.id === row.id)).map((row) => row.id)
}
