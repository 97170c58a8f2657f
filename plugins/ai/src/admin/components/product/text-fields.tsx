import { Input, Label, Text, Textarea } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Language, ProductTexts } from "../../lib/product-texts"

const FIELDS = [
  { name: "title", rows: 1 },
  { name: "description", rows: 8 },
  { name: "seo_title", rows: 1, best: 60 },
  { name: "seo_description", rows: 3, best: 155 },
] as const

interface TextFieldsProps {
  language: Language
  texts: ProductTexts
  isWriting: boolean
  onChange: (part: Partial<ProductTexts>) => void
}

/** What was written, to be read and changed. */
export function TextFields({ language, texts, isWriting, onChange }: TextFieldsProps): JSX.Element {
  const { t } = useTranslation("webox-ai")
  return (
    <div className="flex flex-col gap-y-3" aria-busy={isWriting}>
      {FIELDS.map((field) => {
        const id = `product-${field.name}-${language}`
        const common = {
          id,
          lang: language,
          readOnly: isWriting,
          value: texts[field.name],
          onChange: ({ target }: { target: { value: string } }) => onChange({ [field.name]: target.value }),
        }
        return (
          <div key={field.name} className="flex flex-col gap-y-1">
            <Label htmlFor={id} size="small" weight="plus">
              {t(`product.field.${field.name}`)}
            </Label>
            {field.rows === 1 ? <Input {...common} /> : <Textarea {...common} rows={field.rows} />}
            {"best" in field && (
              <Text size="xsmall" className="text-ui-fg-subtle">
                {t("product.best", { written: texts[field.name].length, best: field.best })}
              </Text>
            )}
          </div>
        )
      })}
    </div>
  )
}
