import { Checkbox, Hint, Label } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { keyOf, type Model } from "../../lib/models"
import { useModelName } from "../shared/use-model-name"
import { useProviderName } from "../shared/use-provider-name"

/** A model may have so many. */
const MOST = 5

interface FallbackChoiceProps {
  /** Those that make the same kind of thing. */
  models: Model[]
  chosen: string[]
  onChange: (chosen: string[]) => void
}

/** Which models stand in for one, in the order in which they are ticked. */
export function FallbackChoice({ models, chosen, onChange }: FallbackChoiceProps): JSX.Element | null {
  const { t } = useTranslation("webox-ai")
  const nameOf = useProviderName()
  const modelName = useModelName()
  if (models.length === 0) return null
  return (
    <fieldset className="flex flex-col gap-y-2">
      <legend className="txt-compact-small-plus pb-1">{t("models.form.fallbacks")}</legend>
      <Hint>{t("models.form.fallbacksHint", { count: MOST })}</Hint>
      {models.map((model) => {
        const key = keyOf(model)
        const place = chosen.indexOf(key) + 1
        return (
          <div key={key} className="flex items-center gap-2">
            <Checkbox
              id={`fallback-${key}`}
              checked={place > 0}
              disabled={place === 0 && chosen.length >= MOST}
              onCheckedChange={() => onChange(place > 0 ? chosen.filter((one) => one !== key) : [...chosen, key])}
            />
            <Label htmlFor={`fallback-${key}`} size="small">
              {modelName(model)} · {nameOf(model)}
              {place > 0 && ` (${place})`}
            </Label>
          </div>
        )
      })}
    </fieldset>
  )
}
