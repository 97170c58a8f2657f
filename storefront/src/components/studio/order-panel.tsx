"use client"

import type { Language } from "@/i18n/languages"
import type { StudioLabels } from "@/lib/studio/studio-labels"
import type { StudioState } from "@/lib/studio/studio-state"
import { ProblemSummary } from "../problem-summary"
import { ConfirmPanel } from "./confirm-panel"
import { PricePanel } from "./price-panel"

interface Props {
  state: StudioState
  price: number | undefined
  isAsking: boolean
  isPending: boolean
  available: number
  base: string
  labels: StudioLabels
  language: Language
}

/** Beside a form of the studio: why it was refused, what it will cost, and the button or the question that begins it. */
export function OrderPanel({ state, labels, language, isPending, ...price }: Props) {
  return (
    <aside aria-label={labels.price} className="self-start rounded-box bg-base-200 p-6 lg:sticky lg:top-8">
      <ProblemSummary problems={[]} failure={state.failure} failureLink={state.failureLink} headings={[]} />
      <PricePanel
        {...price}
        isPending={isPending}
        labels={labels}
        language={language}
        hasButton={state.confirm === undefined}
      />
      {state.confirm === undefined ? null : (
        <ConfirmPanel confirm={state.confirm} isPending={isPending} labels={labels} language={language} />
      )}
    </aside>
  )
}
