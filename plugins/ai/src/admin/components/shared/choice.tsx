import { Label, Select } from "@medusajs/ui"

export interface ChoiceItem {
  /** Not empty. */
  value: string
  name: string
}

interface ChoiceProps {
  id: string
  label: string
  value: string
  items: readonly ChoiceItem[]
  onChange: (value: string) => void
  className?: string
}

/** A list to choose one of, with its label. */
export function Choice({ id, label, value, items, onChange, className }: ChoiceProps): JSX.Element {
  return (
    <div className={`flex flex-col gap-y-1 ${className ?? "w-44"}`}>
      <Label id={`${id}-label`} size="small" weight="plus">
        {label}
      </Label>
      {/* While the chosen item is not in the list, Radix tells of an empty choice that nobody made. */}
      <Select size="small" value={value} onValueChange={(chosen) => chosen !== "" && onChange(chosen)}>
        <Select.Trigger id={id} aria-labelledby={`${id}-label ${id}`}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {items.map((item) => (
            <Select.Item key={item.value} value={item.value}>
              {item.name}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
