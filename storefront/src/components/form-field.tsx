import type { FieldDescription } from "@/lib/field-description"

interface Props {
  field: FieldDescription
  value: string
  problem: string | undefined
  isFirstProblem: boolean
}

/** One field of a form with its label and, when there is one, its problem. */
export function FormField({ field, value, problem, isFirstProblem }: Props) {
  const { name, label, type, hint, optional, optionalShown = "", autoComplete, width = "sm:col-span-6" } = field
  const notes = [hint ? `${name}-hint` : "", problem ? `${name}-problem` : ""].filter(Boolean).join(" ")
  const shared = {
    id: name,
    name,
    autoComplete,
    required: optional === undefined && type !== "checkbox",
    "aria-invalid": problem ? true : undefined,
    "aria-describedby": notes === "" ? undefined : notes,
    "data-problem": problem ? name : undefined,
    // Without JavaScript the page comes back whole: the browser then goes to the first problem by itself.
    autoFocus: isFirstProblem,
  }
  if (type === "checkbox") {
    return (
      <label className={`${width} flex min-h-11 cursor-pointer items-center gap-3`}>
        <input {...shared} type="checkbox" value="on" defaultChecked={value === "on"} className="checkbox" />
        {label}
      </label>
    )
  }
  return (
    <div className={width}>
      <label htmlFor={name} className="mb-1.5 block text-sm font-medium">
        {label}{" "}
        {optional === undefined ? null : <span className={`font-normal text-muted ${optionalShown}`}>{optional}</span>}
      </label>
      {type === "select" ? (
        <select {...shared} defaultValue={value} className="select">
          {field.options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </select>
      ) : (
        <input {...shared} type={type} defaultValue={value} maxLength={254} className="input" />
      )}
      {hint ? (
        <p id={`${name}-hint`} className="mt-1.5 text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p id={`${name}-problem`} className="mt-1.5 text-sm font-medium text-error">
          {problem}
        </p>
      ) : null}
    </div>
  )
}
