"use client"

import type { FormEvent, ReactNode } from "react"
import type { Language } from "@/i18n/languages"
import type { Kind } from "@/lib/studio/kinds"
import type { PickedModel, StudioLabels } from "@/lib/studio/studio-labels"
import type { StudioState } from "@/lib/studio/studio-state"
import { OrderPanel } from "./order-panel"
import type { OrderAction, useOrder } from "./use-order"

/** What every form of the studio is given that orders. */
export interface OrderFormProps {
  action: OrderAction
  initial: StudioState
  kind: Kind
  models: PickedModel[]
  /** By the models' keys, for what the form holds at first. */
  prices: Record<string, number>
  available: number
  examples: { text: string; href: string }[]
  attempt: string
  base: string
  labels: StudioLabels
  language: Language
  /** Hidden fields. */
  children: ReactNode
}

interface Props extends Pick<OrderFormProps, "kind" | "attempt" | "available" | "base" | "labels" | "language"> {
  order: ReturnType<typeof useOrder<StudioState>>
  /** What all that is ordered costs; undefined while that is not known. */
  price: number | undefined
  isAsking: boolean
  onChange: (event: FormEvent<HTMLFormElement>) => void
  hidden: ReactNode
  /** The fields that are seen. */
  children: ReactNode
}

/** The frame of a form that orders: its fields, and beside them the price and the button. */
export function OrderForm({ order, kind, attempt, onChange, hidden, children, ...panel }: Props) {
  const { state, send, isPending, form, submit } = order
  return (
    <form
      ref={form}
      action={send}
      onSubmit={submit}
      onInput={onChange}
      noValidate
      className="max-lg:space-y-10 lg:grid lg:grid-cols-[1fr_20rem] lg:gap-14"
    >
      {hidden}
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="attempt" value={attempt} />
      <div className="min-w-0 space-y-9">{children}</div>
      <OrderPanel state={state} isPending={isPending} {...panel} />
    </form>
  )
}
