interface Props {
  legend: string
  from: string
  to: string
  /** What the two fields hold now; empty for no limit. */
  min: string
  max: string
  /** The lowest and highest price that there is, to choose between. */
  bounds: { min: number; max: number } | null
}

/** The lowest and the highest price, in the currency that the legend names. */
export function PriceFields({ legend, from, to, min, max, bounds }: Props) {
  const isChoice = bounds !== null && bounds.min < bounds.max
  if (!isChoice && min === "" && max === "") return null
  const fields = [
    { name: "price_min", label: from, value: min, hint: bounds && String(Math.floor(bounds.min)) },
    { name: "price_max", label: to, value: max, hint: bounds && String(Math.ceil(bounds.max)) },
  ]
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{legend}</legend>
      <div className="flex gap-3">
        {fields.map(({ name, label, value, hint }) => (
          <label key={name} className="min-w-0 flex-1 text-xs text-muted">
            {label}
            <input
              type="text"
              inputMode="decimal"
              name={name}
              defaultValue={value}
              placeholder={hint ?? undefined}
              maxLength={12}
              autoComplete="off"
              className="input mt-1 text-sm text-base-content placeholder:text-muted"
            />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
