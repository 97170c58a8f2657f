import type { CheckoutAdjustment, CheckoutTaxLine } from "./checkout-cart"

/** What a module writes of a tax line. */
export function taxLineData(line: CheckoutTaxLine) {
  return {
    description: line.description ?? undefined,
    tax_rate_id: line.tax_rate_id ?? undefined,
    code: line.code,
    rate: line.rate,
    provider_id: line.provider_id ?? undefined,
    data: line.data,
  }
}

/** What a module writes of an adjustment. */
export function adjustmentData(adjustment: CheckoutAdjustment) {
  return {
    code: adjustment.code ?? "",
    amount: adjustment.amount,
    promotion_id: adjustment.promotion_id ?? undefined,
    ...(adjustment.is_tax_inclusive === undefined ? {} : { is_tax_inclusive: adjustment.is_tax_inclusive }),
  }
}
