import type { BillingField, BillingValues } from "./billing"
import type { CompanyField, CompanyValues } from "./company"
import type { TextField, TextValues } from "./address"
import type { FormState } from "./form-state"

export const choiceFields = ["shipping_option_id", "payment_provider_id"] as const
/** The way of shipping of a cart of which nothing is sent. */
export const noDelivery = "none"

export type ChoiceField = (typeof choiceFields)[number]
export type CheckoutField = TextField | ChoiceField | BillingField | CompanyField
export type CheckoutValues = TextValues &
  BillingValues &
  CompanyValues &
  Record<ChoiceField, string> & {
    /** `on` when the customer wants to keep the address. */
    save_address: string
  }

/** What the checkout form shows. */
export interface CheckoutState extends FormState {
  values: CheckoutValues
  problems: Partial<Record<CheckoutField, string>>
  /** Names this attempt to place the order, so that sending it twice places it once. */
  attempt: string
  /** Counts how often the address was replaced by a saved one: only then do the fields forget what was typed. */
  filled: number
}
