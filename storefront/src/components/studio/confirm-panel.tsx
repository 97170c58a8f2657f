"use client"

import type { Language } from "@/i18n/languages"
import { creditsText, fill } from "@/lib/studio/fill"
import type { StudioLabels } from "@/lib/studio/studio-labels"
import type { StudioState } from "@/lib/studio/studio-state"

interface Props {
  confirm: NonNullable<StudioState["confirm"]>
  isPending: boolean
  labels: StudioLabels
  language: Language
}

/** The question before something that is dear, or whose price is not the one that was shown. */
export function ConfirmPanel({ confirm, isPending, labels, language }: Props) {
  const price = creditsText(confirm.credits, labels.credits, language)
  const left = creditsText(confirm.left, labels.credits, language)
  return (
    <div
      role="alert"
      tabIndex={-1}
      data-problem="confirm"
      className="mt-4 rounded-box border-2 border-primary bg-base-100 p-5"
    >
      <p className="font-medium">{labels.confirmTitle}</p>
      <p className="mt-1 text-sm">{fill(labels.confirmText, { price, left })}</p>
      <button
        name="confirmed_credits"
        value={confirm.credits}
        aria-disabled={isPending || undefined}
        className="btn btn-primary mt-4 w-full"
      >
        {isPending ? labels.creating : fill(labels.confirm, { credits: price })}
      </button>
    </div>
  )
}
