import { Checkbox, Heading, Hint, Label } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { FIELDS, type Field, type SettingsForm } from "../../lib/settings-form"
import { LabelledInput } from "../shared/labelled-input"

interface FieldsProps {
  form: SettingsForm
  problems: Field[]
  onChange: (form: SettingsForm) => void
}

/** A part of the settings: its heading and its fields. */
export function SettingsFields({ part, ...props }: FieldsProps & { part: keyof typeof FIELDS }): JSX.Element {
  const { t } = useTranslation("webox-invoices")
  return (
    <fieldset className="px-6 py-4">
      <legend className="sr-only">{t(`settings.part.${part}`)}</legend>
      <Heading level="h2" aria-hidden className="mb-3">
        {t(`settings.part.${part}`)}
      </Heading>
      <div className="grid gap-4 md:grid-cols-2">
        {FIELDS[part].map((field) => (
          <TextField key={field} field={field} {...props} />
        ))}
      </div>
    </fieldset>
  )
}

function TextField({ field, form, problems, onChange }: FieldsProps & { field: Field }): JSX.Element {
  const { t } = useTranslation("webox-invoices")
  const id = `invoices-${field}`
  const isInvalid = problems.includes(field)
  return (
    <LabelledInput
      id={id}
      label={t(`settings.field.${field}`)}
      autoComplete="off"
      value={form.texts[field]}
      aria-invalid={isInvalid}
      aria-describedby={isInvalid ? `${id}-hint` : undefined}
      onChange={(value) => onChange({ ...form, texts: { ...form.texts, [field]: value } })}
    >
      {isInvalid && (
        <Hint id={`${id}-hint`} variant="error">
          {t(`settings.problem.${field}`)}
        </Hint>
      )}
    </LabelledInput>
  )
}

/** What is so or not. */
export function SettingsChoices({ form, onChange }: Omit<FieldsProps, "problems">): JSX.Element {
  const { t } = useTranslation("webox-invoices")
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      {(["is_franchise", "vat_on_debits"] as const).map((name) => (
        <div key={name} className="flex items-center gap-x-2">
          <Checkbox
            id={`invoices-${name}`}
            checked={form[name]}
            onCheckedChange={(checked) => onChange({ ...form, [name]: checked === true })}
          />
          <Label htmlFor={`invoices-${name}`} size="small">
            {t(`settings.${name}`)}
          </Label>
        </div>
      ))}
    </div>
  )
}
