interface Props {
  name: string
  label: string
  initial: string
  problem: string | undefined
  choices: { value: string; name: string }[]
}

/** The longer side of a drawn shape, in its box of 28. */
const longest = 24

/** Sizes or proportions, each drawn as it is. */
export function ShapeTiles({ name, label, initial, problem, choices }: Props) {
  return (
    <fieldset className="sm:col-span-6">
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      <div className="flex flex-wrap gap-2">
        {choices.map((choice, index) => (
          <label
            key={choice.value}
            className="flex min-h-11 cursor-pointer items-center gap-3 rounded-field border border-line px-3 py-2 text-sm has-checked:border-base-content has-checked:ring-1 has-checked:ring-base-content has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-primary"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === initial}
              aria-invalid={problem ? true : undefined}
              aria-describedby={problem ? `${name}-problem` : undefined}
              data-problem={problem && index === 0 ? name : undefined}
              className="sr-only"
            />
            <Shape value={choice.value} />
            <span className="tabular-nums">{choice.name}</span>
          </label>
        ))}
      </div>
      {problem ? (
        <p id={`${name}-problem`} className="mt-1.5 text-sm font-medium text-error">
          {problem}
        </p>
      ) : null}
    </fieldset>
  )
}

function Shape({ value }: { value: string }) {
  const [width = 1, height = 1] = value.split(/[x:]/).map(Number)
  const scale = longest / Math.max(width, height)
  return (
    <svg aria-hidden="true" viewBox="0 0 28 28" className="size-7" fill="none" stroke="currentColor" strokeWidth={1.5}>
      <rect
        x={14 - (width * scale) / 2}
        y={14 - (height * scale) / 2}
        width={width * scale}
        height={height * scale}
        rx={2}
      />
    </svg>
  )
}
