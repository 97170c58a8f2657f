import { defineErrors } from "@webox/kit/http"

/** The errors of this plugin; the README lists them. */
export const promotionErrors = defineErrors({
  WEBOX_PROMOTIONS_CART_NOT_FOUND: {
    status: 404,
    message: "There is no such cart. Start a new one.",
  },
  WEBOX_PROMOTIONS_CART_COMPLETED: {
    status: 409,
    message: "The cart has become an order. Start a new one.",
  },
  WEBOX_PROMOTIONS_TOO_MANY_GUESSES: {
    status: 429,
    message: (details: { retry_after_s: number }) =>
      `Too many codes were tried that do not exist. Check the code, and try again in ${minutes(details.retry_after_s)}.`,
  },
  WEBOX_PROMOTIONS_PROMOTION_NOT_FOUND: {
    status: 404,
    message: "There is no such promotion. Read the list of promotions again.",
  },
  WEBOX_PROMOTIONS_MINIMUM_CURRENCY: {
    status: 400,
    message: (details: { currency_code: string }) =>
      `The promotion takes off an amount in ${details.currency_code.toUpperCase()}: give its minimum in that currency.`,
  },
})

function minutes(seconds: number): string {
  const count = Math.ceil(seconds / 60)
  return count === 1 ? "1 minute" : `${count} minutes`
}
