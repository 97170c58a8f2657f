"use client"

import type { Language } from "@/i18n/languages"
import { creditsText, fill } from "@/lib/studio/fill"
import type { PickedModel } from "@/lib/studio/studio-labels"

interface Props {
  models: PickedModel[]
  /** Keys of what is chosen at first. */
  chosen: string[]
  prices: Record<string, number>
  credits: { one: string; other: string }
  labels: { legend: string; hint: string; take: string; none: string }
  language: Language
}

const mostTakes = 4
const fewestTakes = 2

/** Up to four takes, each by a model; the same one may be chosen again, for another take of its own. */
export function TakeSelects({ models, chosen, prices, credits, labels, language }: Props) {
  return (
    <fieldset aria-describedby="takes-hint">
      <legend className="mb-1 text-lg font-medium">{labels.legend}</legend>
      <p id="takes-hint" className="mb-4 text-sm text-muted">
        {labels.hint}
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        {Array.from({ length: mostTakes }, (_, index) => (
          <div key={index}>
            <label htmlFor={`take-${index}`} className="mb-1.5 block text-sm font-medium">
              {fill(labels.take, { number: index + 1 })}
            </label>
            <select
              id={`take-${index}`}
              name="model"
              defaultValue={chosen[index] ?? ""}
              className="select pe-10 text-ellipsis"
            >
              {index < fewestTakes ? null : <option value="">{labels.none}</option>}
              {models.map(({ key, name, maker }) => {
                const price = prices[key]
                return (
                  <option key={key} value={key}>
                    {`${name} (${maker})`}
                    {price === undefined ? "" : ` – ${creditsText(price, credits, language)}`}
                  </option>
                )
              })}
            </select>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
