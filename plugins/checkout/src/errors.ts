import { defineErrors } from "@webox/kit/http"

/** A line of the cart, as a shopper knows it. */
export type NamedItem = { line_item_id: string; variant_id: string; title: string }

/** The errors of the quick checkout; the README lists them. */
export const checkoutErrors = defineErrors({
  WEBOX_CHECKOUT_CART_COMPLETED: {
    status: 409,
    message: "This cart has become an order. Start a new cart.",
  },
  WEBOX_CHECKOUT_CART_EMPTY: {
    status: 400,
    message: "The cart is empty. Put something into it before you order.",
  },
  WEBOX_CHECKOUT_COUNTRY_NOT_IN_REGION: {
    status: 400,
    message: (details: { country_code: string; countries: string[] }) =>
      `The cart's region does not deliver to "${details.country_code}". Use one of: ${details.countries.join(", ")}.`,
  },
  WEBOX_CHECKOUT_SIREN_INVALID: {
    status: 400,
    message: (details: { siren: string }) =>
      `"${details.siren}" is no SIREN: write the 9 digits of the French company, or leave it out.`,
  },
  WEBOX_CHECKOUT_VAT_NUMBER_INVALID: {
    status: 400,
    message: (details: { vat_number: string }) =>
      `"${details.vat_number}" is no VAT number: write it whole, with the two letters of its country, or leave it out.`,
  },
  WEBOX_CHECKOUT_ITEM_UNAVAILABLE: {
    status: 409,
    message: (details: { items: NamedItem[] }) => `Remove what is no longer sold: ${titles(details.items)}.`,
  },
  WEBOX_CHECKOUT_OUT_OF_STOCK: {
    status: 409,
    message: (details: { items: (NamedItem & { requested: number; available: number })[] }) =>
      `Out of stock: ${details.items
        .map((item) => `${item.title} (${item.available} left, ${item.requested} in the cart)`)
        .join(", ")}. Take fewer, or remove it.`,
  },
  WEBOX_CHECKOUT_SHIPPING_OPTION_INVALID: {
    status: 400,
    message:
      "This shipping option does not deliver this cart to this address. Choose one that is offered for the cart.",
  },
  WEBOX_CHECKOUT_SHIPPING_MISSING: {
    status: 400,
    message: (details: { items: NamedItem[] }) => `Choose how these are delivered: ${titles(details.items)}.`,
  },
  WEBOX_CHECKOUT_PAYMENT_PROVIDER_INVALID: {
    status: 400,
    message: (details: { payment_provider_id: string | null; payment_providers: string[] }) =>
      `Choose one of the payment providers of the cart's region: ${details.payment_providers.join(", ")}.`,
  },
  WEBOX_CHECKOUT_PAYMENT_DECLINED: {
    status: 402,
    message: "The payment was declined. Try again, or pay another way. The cart is unchanged.",
  },
  WEBOX_CHECKOUT_PAYMENT_ACTION_REQUIRED: {
    status: 402,
    message: "The payment needs another step of the shopper. Complete it with the payment provider, then place again.",
  },
  WEBOX_CHECKOUT_PROMOTION_USED_UP: {
    status: 409,
    message: "A promotion of this cart has just been used up. Look at the new total, then place again.",
  },
  WEBOX_CHECKOUT_TOTAL_CHANGED: {
    status: 409,
    message: (details: { expected_total: number; total: number; currency_code: string }) =>
      `The total is now ${details.total} ${details.currency_code.toUpperCase()}, not ${details.expected_total}. ` +
      "Show it to the shopper, then place again with the new total.",
  },
})

function titles(items: NamedItem[]): string {
  return items.map((item) => item.title).join(", ")
}
