import { defineErrors, type InputIssue } from "@webox/kit/http"

/** The errors of credits; the README lists them. */
export const creditErrors = defineErrors({
  WEBOX_CREDITS_NOT_ENOUGH: {
    status: 402,
    message: (details: { needed: number; available: number }) =>
      `This needs ${details.needed} credits, and ${details.available} are left. Buy credits, then try again.`,
  },
  WEBOX_CREDITS_AMOUNT_INVALID: {
    status: 400,
    message: (details: { reason: string; issues: InputIssue[] }) => details.reason,
  },
  WEBOX_CREDITS_BALANCE_TOO_LARGE: {
    status: 409,
    message: "An account holds at most 999,999,999.999999 credits. Give fewer.",
  },
  WEBOX_CREDITS_KEY_REUSED: {
    status: 409,
    message: "This key was used for something else. Use a new key for a new request.",
  },
  WEBOX_CREDITS_HOLD_NOT_FOUND: {
    status: 404,
    message: "There is no hold with this key. Place it first.",
  },
  WEBOX_CREDITS_HOLD_CLOSED: {
    status: 409,
    message: (details: { state: string }) => `The hold is ${details.state} already. A hold is closed once.`,
  },
  WEBOX_CREDITS_SETTLEMENT_TOO_LARGE: {
    status: 409,
    message: (details: { held: number }) => `Only ${details.held} credits are held for this. Settle at most those.`,
  },
  WEBOX_CREDITS_CUSTOMER_NOT_FOUND: {
    status: 404,
    message: "There is no customer with an account by this id. Look the customer up again.",
  },
  WEBOX_CREDITS_CURRENCY_UNKNOWN: {
    status: 400,
    message: (details: { currency_code: string }) =>
      `There is no currency "${details.currency_code}". Write an ISO 4217 code, such as eur.`,
  },
})
