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
  // What has to be read, and answered, is as long as it is: it stays in its place.
  const isQuiet = state.failure === undefined && state.confirm === undefined
  return (
    <aside
      aria-label={labels.price}
      className={`self-start bg-base-200 lg:sticky lg:top-8 lg:rounded-box lg:p-6 ${isQuiet ? "order-bar" : "rounded-box p-6"}`}
    >
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
