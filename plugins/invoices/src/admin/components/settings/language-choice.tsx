import { Label, Select } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { LANGUAGES, type SettingsForm } from "../../lib/settings-form"

interface LanguageChoiceProps {
  language: SettingsForm["language"]
  onChange: (language: SettingsForm["language"]) => void
}

/** Which language documents are written in. */
export function LanguageChoice({ language, onChange }: LanguageChoiceProps): JSX.Element {
  const { t } = useTranslation("webox-invoices")
  const choose = (chosen: string): void => {
    const found = LANGUAGES.find((candidate) => candidate === chosen)
    if (found) onChange(found)
  }
  return (
    <div className="flex flex-col gap-y-1 px-6 py-4 md:w-1/2">
      <Label id="invoices-language-label" size="small" weight="plus">
        {t("settings.language")}
      </Label>
      <Select size="small" value={language} onValueChange={choose}>
        <Select.Trigger id="invoices-language" aria-labelledby="invoices-language-label invoices-language">
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {LANGUAGES.map((name) => (
            <Select.Item key={name} value={name}>
              {t(`settings.languages.${name}`)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
