import { Input, Label } from "@medusajs/ui"
import type { ComponentProps, ReactNode } from "react"

interface LabelledInputProps extends Omit<ComponentProps<typeof Input>, "id" | "size" | "onChange" | "className"> {
  id: string
  label: string
  onChange: (value: string) => void
  /** How wide it is. */
  className?: string
  /** What stands below it, such as what is wrong. */
  children?: ReactNode
}

/** A field that is typed, with its label. */
export function LabelledInput({ id, label, onChange, className = "", children, ...input }: LabelledInputProps) {
  return (
    <div className={`flex flex-col gap-y-1 ${className}`}>
      <Label htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
      <Input {...input} id={id} size="small" onChange={(event) => onChange(event.target.value)} />
      {children}
    </div>
  )
}
