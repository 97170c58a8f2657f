import type { VatNumber } from "../rules/vat-number"

/** What a check found out: `unavailable` when it could not be asked, which says nothing of the number. */
export interface VatNumberFinding {
  status: "valid" | "invalid" | "unavailable"
  /** When it was asked, ISO 8601. */
  checked_at: string
  /** By which the seller proves that it asked; null where there is none. */
  consultation_number: string | null
}

/** Finds out whether a VAT number was issued; its form and check digits are right already. It never throws. */
export interface VatNumberCheck {
  check(number: VatNumber): Promise<VatNumberFinding>
}

/** Whether an option is an adaptor of its own. */
export function isVatNumberCheck(value: unknown): value is VatNumberCheck {
  return typeof value === "object" && value !== null && "check" in value && typeof value.check === "function"
}
