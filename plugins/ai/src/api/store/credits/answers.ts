import { fromMicros } from "@webox/kit/money"
import { toCredits } from "../../../modules/credits/credit-amount"
import type { CreditTerms } from "../../../modules/credits/credit-value"
import type { CreditAccount } from "../../../modules/credits/ledger/records"
import type { StatementLine } from "../../../modules/credits/statement/read-statement"
import { titleOf } from "../../../conversations/title-of"
import type { PaidWork } from "../../../modules/generation/store/paid-works"
import type { ModelNames, ProviderNames } from "../ai/provider-names"

/** An account as clients see it: credits, with up to six decimals. */
export function presentAccount({ balance_micros, held_micros, available_micros }: CreditAccount) {
  return {
    balance: toCredits(balance_micros),
    held: toCredits(held_micros),
    available: toCredits(available_micros),
  }
}

/** What one credit is worth, in the currency's main unit. */
export function presentValue({ currency_code, value_micros }: CreditTerms) {
  return { amount: fromMicros(value_micros).toNumber(), currency_code }
}

export function presentLine({ id, kind, amount_micros, balance_micros, reason, reference, created_at }: StatementLine) {
  return {
    id,
    type: kind,
    credits: toCredits(amount_micros),
    balance: toCredits(balance_micros),
    reason,
    reference,
    created_at,
  }
}

/** What credits were spent on, as its owner knows it. */
export function presentWork({ words, ...work }: PaidWork, nameOf: ProviderNames, modelOf: ModelNames) {
  const { kind, provider, model, conversation_id, is_deleted } = work
  return {
    kind,
    provider,
    provider_name: nameOf(provider),
    model,
    model_name: modelOf(work),
    title: titleOf(words),
    conversation_id,
    is_deleted,
  }
}

/** The same for the merchant, who reads nobody's words. */
export function presentWorkToMerchant(work: PaidWork, nameOf: ProviderNames, modelOf: ModelNames) {
  const { title: _title, conversation_id: _conversation, ...told } = presentWork(work, nameOf, modelOf)
  return told
}
