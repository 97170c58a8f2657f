export interface FacetChoice {
  value: string
  label: string
  /** How many products it leaves; unknown for a choice that leaves none. */
  count: number
  isChosen: boolean
}

interface Props {
  legend: string
  /** The name under which the choices are sent. */
  name: string
  choices: FacetChoice[]
  /** What unfolds the choices that are not seen at first. */
  more: string
}

const seenAtFirst = 8

/** The choices of one facet, each with the number of products that it leaves. */
export function FacetFieldset({ legend, name, choices, more }: Props) {
  if (choices.length === 0) return null
  const first = choices.slice(0, choices.length > seenAtFirst + 2 ? seenAtFirst : choices.length)
  const others = choices.slice(first.length)
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      <Choices name={name} choices={first} />
      {others.length > 0 ? (
        <details open={others.some(({ isChosen }) => isChosen)}>
          <summary className="text-link inline-flex min-h-11 items-center text-sm lg:min-h-9">{more}</summary>
          <Choices name={name} choices={others} />
        </details>
      ) : null}
    </fieldset>
  )
}

function Choices({ name, choices }: { name: string; choices: FacetChoice[] }) {
  return (
    <ul>
      {choices.map(({ value, label, count, isChosen }) => (
        <li key={value}>
          <label className="flex min-h-11 cursor-pointer items-center gap-3 text-sm hover:underline lg:min-h-9">
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={isChosen}
              className="checkbox checkbox-sm"
            />
            <span>{label}</span>
            <span className="ml-auto text-xs text-muted tabular-nums">{count}</span>
          </label>
        </li>
      ))}
    </ul>
  )
}
