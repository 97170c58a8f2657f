import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { finishJob, type JobContext } from "@webox/kit/durable-jobs"
import type { CreditTerms } from "./credit-value"
import type { HoldOwner } from "./hold-owners"
import { readAccount, readOwed } from "./ledger/accounts"
import { grantCredits, type GrantInput } from "./ledger/grant-credits"
import type { CreditAccount, CreditTransaction } from "./ledger/records"
import { releaseHold } from "./ledger/release-hold"
import type { OrderDecision } from "./orders/decide-order"
import type { OrderFacts } from "./orders/order-facts"
import { settleOrder } from "./orders/settle-order"
import { eachOrphanHold, type OrphanHold } from "./orphan-holds"
import { readReceivables, type Receivable } from "./receivables"
import { addSetting, currentTerms, readSettings, type CreditSetting } from "./settings"
import { readStatement, readWholeStatement, type StatementLine, type StatementSlice } from "./statement/read-statement"
import { verifyLedger, type LedgerReport } from "./verify-ledger"

/**
 * Credits: accounts, statements, settings, and the credits of orders. What must happen in another module's transaction
 * (`placeHold`, `settleHold`, `releaseHold`, `grantCredits`, `takeBackCredits`) are functions beside it, in `ledger/`.
 */
export default class CreditsModuleService {
  private readonly knex: Knex

  constructor({ __pg_connection__: knex }: { __pg_connection__: Knex }) {
    this.knex = knex
  }

  account(customerId: string): Promise<CreditAccount> {
    return readAccount(this.knex, customerId)
  }

  /** Micro-credits that a customer owes. */
  owed(customerId: string): Promise<number> {
    return readOwed(this.knex, customerId)
  }

  statement(customerId: string, slice: StatementSlice): Promise<StatementLine[]> {
    return readStatement(this.knex, customerId, slice)
  }

  wholeStatement(customerId: string): AsyncGenerator<StatementLine[]> {
    return readWholeStatement(this.knex, customerId)
  }

  /** @throws as `grantCredits` does */
  grant(input: GrantInput): Promise<CreditTransaction> {
    return grantCredits(this.knex, input)
  }

  /** Settles an order's credits and ends the job that asked for it, in one transaction: see `settleOrder`. */
  settleOrder(orderId: string, readFacts: () => Promise<OrderFacts>, job: JobContext): Promise<OrderDecision> {
    return this.knex.transaction(async (transaction) => {
      const decision = await settleOrder(transaction, orderId, readFacts)
      await finishJob(transaction, job)
      return decision
    })
  }

  terms(): Promise<CreditTerms> {
    return currentTerms(this.knex)
  }

  /** Newest first; the first one counts. */
  settings(): Promise<CreditSetting[]> {
    return readSettings(this.knex)
  }

  setTerms(terms: CreditTerms, createdBy: string | null): Promise<CreditSetting> {
    return addSetting(this.knex, terms, createdBy)
  }

  receivables(after: string | undefined, limit: number): Promise<Receivable[]> {
    return readReceivables(this.knex, after, limit)
  }

  verify(owners: HoldOwner[]): Promise<LedgerReport> {
    return verifyLedger(this.knex, owners)
  }

  /** The holds that nothing will close, after the hold with this id. */
  orphanHolds(owners: HoldOwner[], after?: string): AsyncGenerator<OrphanHold> {
    return eachOrphanHold(this.knex, owners, after)
  }

  /** @throws as `releaseHold` does */
  async release(holdKey: string): Promise<void> {
    await releaseHold(this.knex, { hold_key: holdKey })
  }
}
