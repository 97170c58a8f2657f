import type { Refusal } from "./refusal-reason"

/** The sentence for a refusal, in English. A storefront in another language makes its own from `reason` and the details. */
export function refusalMessage(refusal: Refusal): string {
  switch (refusal.reason) {
    case "unknown":
      return "There is no such code. Check its spelling."
    case "inactive":
      return "This code is no longer in use."
    case "not_started":
      return `This code is not valid yet. It starts on ${day(refusal.starts_at)}.`
    case "expired":
      return `This code has expired. It ended on ${day(refusal.ends_at)}.`
    case "used_up":
      return "This code has been used as often as it may be."
    case "wrong_currency":
      return refusal.currency_code
        ? `This code is for orders in ${refusal.currency_code.toUpperCase()}.`
        : "This code is for orders in another currency."
    case "below_minimum":
      return `This code is for orders of at least ${price(refusal)} of items.`
    case "not_applicable":
      return "This code does not apply to what is in the cart."
  }
}

function day(moment: string | undefined): string {
  return moment ? new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(moment)) : ""
}

function price({ minimum }: Refusal): string {
  if (!minimum) return ""
  if (!minimum.currency_code) return String(minimum.amount)
  return new Intl.NumberFormat("en", { style: "currency", currency: minimum.currency_code }).format(minimum.amount)
}
