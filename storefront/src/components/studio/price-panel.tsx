"use client"

import type { Language } from "@/i18n/languages"
import { creditsText, fill } from "@/lib/studio/fill"
import { formatCredits } from "@/lib/studio/spending"
import type { StudioLabels } from "@/lib/studio/studio-labels"

interface Props {
  price: number | undefined
  isAsking: boolean
  available: number
  isPending: boolean
  base: string
  labels: StudioLabels
  language: Language
  /** Not while the price has to be confirmed: that has a button of its own. */
  hasButton: boolean
}

/** What it will cost and what is left, and the button. */
export function PricePanel({ price, isAsking, available, isPending, base, labels, language, hasButton }: Props) {
  const text = price === undefined ? "–" : creditsText(price, labels.credits, language)
  const missing = price === undefined ? 0 : Math.max(0, price - available)
  return (
    <>
      <dl className="flex items-end justify-between gap-4 text-sm lg:block lg:space-y-2">
        <div className="items-baseline justify-between gap-4 lg:flex">
          <dt className="text-muted">{labels.price}</dt>
          <dd aria-live="polite" aria-busy={isAsking} className="display text-lg tabular-nums lg:text-xl">
            {text}
          </dd>
        </div>
        <Row name={labels.balance} value={formatCredits(available, language)} />
        {price !== undefined && missing === 0 ? (
          <Row name={labels.left} value={formatCredits(available - price, language)} />
        ) : null}
      </dl>
      {missing > 0 ? (
        <p className="mt-3 rounded-field lg:mt-4 border border-line bg-base-100 p-3 text-sm">
          {fill(labels.missing, { credits: creditsText(missing, labels.credits, language) })}{" "}
          <a href={`${base}/studio/credits?missing=${missing}`} className="text-link inline-block py-1 font-medium">
            {labels.getCredits}
          </a>
        </p>
      ) : null}
      {price === undefined ? null : <input type="hidden" name="shown_credits" value={price} />}
      {hasButton ? (
        <CreateButton
          text={price === undefined ? labels.createPlain : fill(labels.create, { credits: text })}
          isPending={isPending}
          labels={labels}
        />
      ) : null}
      <p className="mt-3 text-xs text-muted max-lg:hidden">{labels.priceHint}</p>
    </>
  )
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <div className="justify-between gap-4 max-lg:text-right lg:flex">
      <dt className="text-muted">{name}</dt>
      <dd className="tabular-nums">{value}</dd>
    </div>
  )
}

interface ButtonProps {
  text: string
  isPending: boolean
  labels: StudioLabels
}

function CreateButton({ text, isPending, labels }: ButtonProps) {
  return (
    <button aria-disabled={isPending || undefined} className="btn btn-primary mt-3 w-full lg:mt-5 text-base">
      {isPending ? (
        <>
          <span className="loading loading-spinner loading-sm" aria-hidden="true" />
          {labels.creating}
        </>
      ) : (
        text
      )}
    </button>
  )
}
