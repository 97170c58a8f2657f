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
    throw creditErrors.WEBOX_CREDITS_AMOUNT_INVALID({ reason: "Write a number above zero." })
  }
  if ((decimal.decimalPlaces() ?? 0) > DECIMALS) {
    throw creditErrors.WEBOX_CREDITS_AMOUNT_INVALID({ reason: "Write a number with at most six decimals." })
  }
  if (decimal.isGreaterThan(toCredits(LARGEST_MICROS))) {
    throw creditErrors.WEBOX_CREDITS_AMOUNT_INVALID({ reason: "Write at most 999999999.999999." })
  }
  return toMicros(decimal)
}

/** @throws WEBOX_CREDITS_AMOUNT_INVALID (400) unless it is a whole number of micro-credits from `smallest` to the largest */
export function assertMicros(micros: number, smallest: 0 | 1 = 1): void {
  if (Number.isSafeInteger(micros) && micros >= smallest && micros <= LARGEST_MICROS) return
  throw creditErrors.WEBOX_CREDITS_AMOUNT_INVALID({
    reason: `Give a whole number of micro-credits from ${smallest} to ${LARGEST_MICROS}.`,
  })
}
