import { Label, Select } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SettingsForm } from "../../lib/settings-form"

interface SettingsChoiceProps<Name extends "language" | "issue_when"> {
  name: Name
  options: readonly SettingsForm[Name][]
  form: SettingsForm
  onChange: (form: SettingsForm) => void
}

/** One of a few, such as the language of the documents. */
export function SettingsChoice<Name extends "language" | "issue_when">({
  name,
  options,
  form,
  onChange,
}: SettingsChoiceProps<Name>): JSX.Element {
  const { t } = useTranslation("webox-invoices")
  const id = `invoices-${name}`
  const choose = (chosen: string): void => {
    const found = options.find((candidate) => candidate === chosen)
    if (found) onChange({ ...form, [name]: found })
  }
  return (
    <div className="flex flex-col gap-y-1">
      <Label id={`${id}-label`} size="small" weight="plus">
        {t(`settings.${name}`)}
      </Label>
      <Select size="small" value={form[name]} onValueChange={choose}>
        <Select.Trigger id={id} aria-labelledby={`${id}-label ${id}`}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {options.map((option) => (
            <Select.Item key={option} value={option}>
              {t(`settings.${name}s.${option}`)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
