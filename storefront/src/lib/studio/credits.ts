import "server-only"
import { askBackend, orMissing } from "../backend"
import { throwEnded } from "../session"
import type { Model } from "./model"

export interface Balance {
  balance: number
  /** Kept back for what is being made. */
  held: number
  available: number
  /** What one credit is worth. */
  value: { amount: number; currency_code: string }
}

/** What credits were spent on. */
export interface PaidWork {
  kind: Model["kind"]
  provider: string
  provider_name: string
  model: string
  model_name: string
  /** How the prompt begins, or the conversation is called; empty for what was deleted. */
  title: string
  conversation_id: string | null
  is_deleted: boolean
}

export interface Transaction {
  id: string
  type: "purchase" | "grant" | "settlement" | "refund"
  credits: number
  /** After it. */
  balance: number
  /** The merchant's own words for a gift. */
  reason: string | null
  reference: { type: string; id: string } | null
  /** Of a settlement. */
  work: PaidWork | null
  created_at: string
}

export interface TransactionPage {
  transactions: Transaction[]
  has_more: boolean
  next_cursor: string | null
}

export interface Usage {
  from: string
  to: string
  credits: number
  days: { date: string; credits: number; generations: number; messages: number }[]
  models: {
    provider: string
    provider_name: string
    model: string
    name: string
    kind: Model["kind"]
    credits: number
    count: number
  }[]
}

/** @throws SessionEndedError */
export async function readBalance(token: string): Promise<Balance> {
  return (await askBackend<{ credits: Balance }>("/store/credits", { token }).catch(throwEnded)).credits
}

/** The statement, newest first. Undefined when the cursor is none. @throws SessionEndedError */
export function listTransactions(token: string, cursor: string | undefined): Promise<TransactionPage | undefined> {
  const query = { limit: 20, cursor }
  return orMissing(askBackend<TransactionPage>("/store/credits/transactions", { query, token }).catch(throwEnded))
}

/** What was spent from a day to another (`2026-11-22`); undefined when they are no such days. @throws SessionEndedError */
export async function readUsage(token: string, { from, to }: { from: string; to: string }): Promise<Usage | undefined> {
  const query = { from, to }
  return (await orMissing(askBackend<{ usage: Usage }>("/store/ai/usage", { query, token }).catch(throwEnded)))?.usage
}
