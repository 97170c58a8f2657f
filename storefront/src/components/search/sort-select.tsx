"use client"

interface Props {
  /** The id of the filters' form, of which this is a part. */
  form: string
  label: string
  /** The order of the page that is shown; empty for the usual one. */
  value: string
  choices: { value: string; label: string }[]
}

/** The order of a list. It stands beside the list, and is sent with the filters. */
export function SortSelect({ form, label, value, choices }: Props) {
  return (
    <label className="flex items-center gap-2 text-sm">
      <span className="shrink-0 text-muted">{label}</span>
      <select
        key={value}
        name="sort"
        form={form}
        defaultValue={value}
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
        className="select w-auto text-sm"
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  )
}
