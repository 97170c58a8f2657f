import type { InputIssue } from "@webox/kit/http"
import { toDecimal, toMicros } from "@webox/kit/money"
import { creditErrors } from "./errors"

/** So many micro-credits are one credit. */
export const MICROS_PER_CREDIT = 1_000_000

/** 999,999,999.999999 credits: the largest amount and balance, of which a JSON number still shows the last digit. */
export const LARGEST_MICROS = 999_999_999_999_999

const DECIMALS = 6

/** Micro-credits as credits, for people: at most six decimals, exact. */
export function toCredits(micros: number): number {
  return micros / MICROS_PER_CREDIT
}

/**
 * What a person wrote as credits, in micro-credits.
 *
 * @throws WEBOX_CREDITS_AMOUNT_INVALID (400) unless it is above zero, below a thousand million, with at most six decimals
 */
export function fromCredits(credits: number): number {
  const decimal = Number.isFinite(credits) ? toDecimal(credits) : undefined
  if (!decimal?.isGreaterThan(0)) {
    const issue = { rule: "too_small", origin: "number", minimum: 0, inclusive: false }
    throw refused("Write a number above zero.", issue)
  }
  if ((decimal.decimalPlaces() ?? 0) > DECIMALS) {
    throw refused("Write a number with at most six decimals.", { rule: "too_many_decimals", maximum: DECIMALS })
  }
  if (decimal.isGreaterThan(toCredits(LARGEST_MICROS))) {
    const issue = { rule: "too_big", origin: "number", maximum: toCredits(LARGEST_MICROS) }
    throw refused("Write at most 999999999.999999.", issue)
  }
  return toMicros(decimal)
}

/** @throws WEBOX_CREDITS_AMOUNT_INVALID (400) unless it is a whole number of micro-credits from `smallest` to the largest */
export function assertMicros(micros: number, smallest: 0 | 1 = 1): void {
  if (Number.isSafeInteger(micros) && micros >= smallest && micros <= LARGEST_MICROS) return
  throw refused(`Give a whole number of micro-credits from ${smallest} to ${LARGEST_MICROS}.`, {
    rule: "out_of_range",
    minimum: toCredits(smallest),
    maximum: toCredits(LARGEST_MICROS),
  })
}

function refused(reason: string, issue: Omit<InputIssue, "field"> & { rule: string }): Error {
  return creditErrors.WEBOX_CREDITS_AMOUNT_INVALID({ reason, issues: [{ ...issue, field: "credits" }] })
}
