import type { TextField, TextValues } from "./address"

export const choiceFields = ["shipping_option_id", "payment_provider_id"] as const
export type ChoiceField = (typeof choiceFields)[number]
export type CheckoutField = TextField | ChoiceField
export type CheckoutValues = TextValues & Record<ChoiceField, string>

/** What the checkout form shows: what was entered, what is wrong with it, and why the last attempt failed. */
export interface CheckoutState {
  values: CheckoutValues
  /** A sentence for each field that needs attention. */
  problems: Partial<Record<CheckoutField, string>>
  failure?: string
  /** Names this attempt to place the order, so that sending it twice places it once. */
  attempt: string
  /** Counts the answers, so that the form notices each. */
  answers: number
}
