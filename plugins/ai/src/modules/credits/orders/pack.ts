import { MICROS_PER_CREDIT } from "../credit-amount"

/** The key of a product variant's metadata that makes it a pack: `"500"` for five hundred credits a piece. */
export const PACK_KEY = "webox_credits"

const LARGEST_PACK = 1_000_000

/**
 * The micro-credits of one piece of a pack.
 *
 * @param text what the variant's metadata says: whole credits, from 1 to a million
 * @returns undefined when it says nothing of the kind
 */
export function packMicros(text: string): number | undefined {
  const credits = /^\d{1,7}$/.test(text.trim()) ? Number(text) : 0
  return credits >= 1 && credits <= LARGEST_PACK ? credits * MICROS_PER_CREDIT : undefined
}
