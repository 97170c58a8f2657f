"use client"

import type { Language } from "@/i18n/languages"
import { creditsText } from "@/lib/studio/fill"
import type { PickedModel, StudioLabels } from "@/lib/studio/studio-labels"

interface Props {
  models: PickedModel[]
  prices: Record<string, number>
  chosen: string
  onChoose: (key: string) => void
  labels: StudioLabels
  language: Language
}

/** The models of a kind, each with who serves it and what it asks. */
export function ModelPicker({ models, prices, chosen, onChoose, labels, language }: Props) {
  return (
    <fieldset>
      <legend className="mb-3 text-lg font-medium">{labels.model}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {models.map(({ key, name, maker, note }) => {
          const price = prices[key]
          return (
            <label
              key={key}
              className="flex min-h-14 cursor-pointer gap-3 rounded-field border border-line px-4 py-3 has-checked:border-base-content has-checked:ring-1 has-checked:ring-base-content"
            >
              <input
                type="radio"
                name="model"
                value={key}
                defaultChecked={key === chosen}
                onChange={() => onChoose(key)}
                className="radio radio-sm mt-1"
              />
              <span className="min-w-0 flex-1">
                <span className="flex flex-wrap justify-between gap-x-3">
                  <span className="font-medium wrap-anywhere">{name}</span>
                  {price === undefined ? null : (
                    <span className="text-sm tabular-nums">{creditsText(price, labels.credits, language)}</span>
                  )}
                </span>
                <span className="block text-sm text-muted">{maker}</span>
                {note === undefined ? null : <span className="mt-1 block text-xs text-muted">{note}</span>}
              </span>
            </label>
          )
        })}
      </div>
      {models.length > 1 ? (
        <button name="look" value="1" className="btn btn-outline mt-3 scripted:hidden">
          {labels.look}
        </button>
      ) : null}
    </fieldset>
  )
}
