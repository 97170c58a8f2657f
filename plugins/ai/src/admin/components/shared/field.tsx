import { Input, Label } from "@medusajs/ui"

interface FieldProps {
  id: string
  label: string
  value: string
  onChange: (value: string) => void
  isInvalid?: boolean
  /** The id of the sentence that explains it. */
  hintId?: string
  isNumber?: boolean
  type?: "text" | "date"
  className?: string
}

/** A field with its label. */
export function Field({ id, label, value, onChange, type = "text", ...more }: FieldProps): JSX.Element {
  const { isInvalid, hintId, isNumber, className } = more
  return (
    <div className={`flex flex-col gap-y-1 ${className ?? "w-40"}`}>
      <Label htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
      <Input
        id={id}
        size="small"
        type={type}
        value={value}
        autoComplete="off"
        inputMode={isNumber ? "decimal" : "text"}
        aria-invalid={isInvalid}
        aria-describedby={hintId}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
