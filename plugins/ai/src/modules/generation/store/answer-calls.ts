import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ProviderErrorKind } from "../../../provider"
import { storedErrorMessage } from "./messages"

/** A call for an answer that the provider surely did not take. */
export interface FailedCall {
  provider: string
  model: string
  asked_at: Date
  error_kind: ProviderErrorKind
  /** For the merchant alone. */
  error_message: string
}

/** Keeps a call that another model stood in for, so that it counts for its provider's health. */
export async function insertFailedCall(transaction: Knex, messageId: string, call: FailedCall): Promise<void> {
  await transaction.raw(
    `INSERT INTO webox_ai_answer_call (message_id, provider, model, asked_at, error_kind, error_message)
     VALUES (?, ?, ?, ?, ?, ?)`,
    [messageId, call.provider, call.model, call.asked_at, call.error_kind, storedErrorMessage(call.error_message)]
  )
}
