"use client"

import type { ReactNode } from "react"
import type { ChoiceField } from "@/lib/checkout-state"

export interface Choice {
  id: string
  name: string
  /** At the right, for example a price. */
  note?: string
  /** Beneath the name. */
  hint?: string
}

interface Props {
  name: ChoiceField
  title: string
  /** What to say when there is nothing to choose. */
  none: string
  choices: Choice[]
  chosen: string
  problem: string | undefined
  children?: ReactNode
}

/** Choices as a list of radio buttons, each as large as its text. */
export function ChoiceList({ name, title, none, choices, chosen, problem, children }: Props) {
  return (
    <fieldset aria-describedby={problem ? `${name}-problem` : undefined}>
      <legend className="mb-4 text-lg font-medium">{title}</legend>
      {choices.length === 0 ? <p>{none}</p> : null}
      <div className="space-y-2">
        {choices.map((choice, index) => (
          <label
            key={choice.id}
            className="flex min-h-14 cursor-pointer items-center gap-4 rounded-field border border-line px-4 py-3 has-checked:border-base-content has-checked:ring-1 has-checked:ring-base-content"
          >
            <input
              type="radio"
              name={name}
              id={index === 0 ? name : undefined}
              value={choice.id}
              defaultChecked={choice.id === chosen}
              data-problem={problem && index === 0 ? name : undefined}
              className="radio radio-sm"
            />
            <span className="flex-1">
              {choice.name}
              {choice.hint ? <span className="block text-sm text-muted">{choice.hint}</span> : null}
            </span>
            {choice.note ? <span className="tabular-nums">{choice.note}</span> : null}
          </label>
        ))}
      </div>
      {problem ? (
        <p id={`${name}-problem`} className="mt-1.5 text-sm font-medium text-error">
          {problem}
        </p>
      ) : null}
      {children}
    </fieldset>
  )
}
