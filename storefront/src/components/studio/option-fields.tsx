"use client"

import { optionsOf, type Entered, type Option } from "@/lib/studio/options"
import type { StudioState } from "@/lib/studio/studio-state"
import type { PickedModel, StudioLabels } from "@/lib/studio/studio-labels"
import { ShapeTiles } from "./shape-tiles"

interface Props {
  model: PickedModel
  entered: Entered
  /** Why one of them was refused. */
  problem: StudioState["optionProblem"]
  labels: StudioLabels
}

/** What the chosen model lets be set; what was entered before stays where this model takes it. */
export function OptionFields({ model, entered, problem, labels }: Props) {
  const options = optionsOf(model)
  if (options.length === 0) return null
  return (
    <fieldset>
      <legend className="mb-3 text-lg font-medium">{labels.settings}</legend>
      <div className="grid gap-x-4 gap-y-5 sm:grid-cols-6">
        {options.map((option) => (
          <OptionField
            key={`${model.key} ${option.name}`}
            option={option}
            initial={initialOf(option, entered[option.name])}
            problem={problem?.name === option.name ? problem.text : undefined}
            labels={labels}
          />
        ))}
      </div>
    </fieldset>
  )
}

function initialOf({ choices, usual }: Option, value: string | undefined): string {
  if (value === undefined) return usual
  return choices === undefined || choices.some((choice) => choice.value === value) ? value : usual
}

interface FieldProps extends Pick<Props, "labels"> {
  option: Option
  initial: string
  problem: string | undefined
}

function OptionField({ option, initial, problem, labels }: FieldProps) {
  const { name, field, choices = [], range } = option
  const label = labels.settingNames[name]
  const hint = labels.settingHints[name]
  const nameOf = (value: string) => labels.values[`${name}:${value}`] ?? value
  if (name === "size" || name === "aspect_ratio") {
    const shapes = choices.map(({ value }) => ({ value, name: nameOf(value) }))
    return <ShapeTiles name={name} label={label} initial={initial} problem={problem} choices={shapes} />
  }
  const said = [problem && `${name}-problem`, hint && `${name}-hint`].filter(Boolean).join(" ")
  const shared = {
    id: name,
    name,
    defaultValue: initial,
    "aria-invalid": problem ? true : undefined,
    "aria-describedby": said || undefined,
    "data-problem": problem ? name : undefined,
  }
  return (
    <div className={field === "text" ? "sm:col-span-6" : "sm:col-span-3"}>
      <label htmlFor={name} className="mb-1.5 block text-sm font-medium">
        {label}
        {range && name !== "seed" ? (
          <span className="font-normal text-muted">{` (${range.min}–${range.max})`}</span>
        ) : null}
      </label>
      {field === "choice" ? (
        <select {...shared} className="select">
          {choices.map(({ value }) => (
            <option key={value} value={value}>
              {nameOf(value)}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type={field === "number" ? "number" : "text"}
          min={range?.min}
          max={range?.max}
          step={range?.step}
          maxLength={field === "text" ? 2_000 : undefined}
          autoComplete="off"
          className="input"
        />
      )}
      {problem ? (
        <p id={`${name}-problem`} className="mt-1.5 text-sm font-medium text-error">
          {problem}
        </p>
      ) : null}
      {hint ? (
        <p id={`${name}-hint`} className="mt-1.5 text-sm text-muted">
          {hint}
        </p>
      ) : null}
    </div>
  )
}
