import { Module } from "@medusajs/framework/utils"
import CreditsModuleService from "./service"

/** The key under which the container holds the service of credits. */
export const CREDITS_MODULE = "webox_credits"

export default Module(CREDITS_MODULE, { service: CreditsModuleService })

export type { CreditsModuleService }
export { creditsForCost, type CreditTerms } from "./credit-value"
export { toCredits } from "./credit-amount"
export { creditErrors } from "./errors"
export type { HoldOwner } from "./hold-owners"
export { grantCredits, type GrantInput } from "./ledger/grant-credits"
export { placeHold, type HoldInput } from "./ledger/place-hold"
export type { CreditAccount, CreditTransaction, Hold, Reference } from "./ledger/records"
export { releaseHold } from "./ledger/release-hold"
export { settleHold, type SettlementInput } from "./ledger/settle-hold"
export { takeBackCredits } from "./ledger/take-back-credits"
export { currentTerms } from "./settings"
export { readStatement, type StatementLine } from "./statement/read-statement"
export { verifyLedger, type LedgerReport } from "./verify-ledger"
