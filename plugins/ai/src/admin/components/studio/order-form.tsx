import { Button, Hint, Label, Textarea } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { keyOf, type Model } from "../../lib/models"
import type { Kind } from "../../lib/names"
import { inputOf, longestPrompt, optionsOf, startsFrom, type Chosen } from "../../lib/order-input"
import type { Picture } from "../../lib/uploads"
import { Choice } from "../shared/choice"
import { useModelName } from "../shared/use-model-name"
import { useProviderName } from "../shared/use-provider-name"
import { OptionField } from "./option-field"
import { QuoteLine } from "./quote-line"
import { StartPicture } from "./start-picture"
import { useOrder } from "./use-order"

interface OrderFormProps {
  kind: Kind
  model: Model
  /** Those that are offered for the kind. */
  models: Model[]
  onModel: (model: Model) => void
}

/** What is asked of which model, and what it will cost at most. */
export function OrderForm({ kind, model, models, onModel }: OrderFormProps): JSX.Element {
  const { t, i18n } = useTranslation("webox-ai")
  const nameOf = useProviderName()
  const modelName = useModelName()
  const [prompt, setPrompt] = useState("")
  const [chosen, setChosen] = useState<Chosen>({})
  const [picture, setPicture] = useState<Picture>()
  const [isInvalid, setIsInvalid] = useState(false)
  const order = useOrder()
  const start = startsFrom(model.limits)
  const longest = longestPrompt(model.limits)
  const input = inputOf({ kind, limits: model.limits }, { prompt, chosen, picture_id: picture?.id })
  const wanted = input && { kind, provider: model.provider, model: model.id, input }

  function submit(event: FormEvent): void {
    event.preventDefault()
    setIsInvalid(!wanted)
    if (wanted) order.mutate(wanted)
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-y-4 px-6 py-4">
      <div className="flex flex-wrap items-end gap-3">
        <Choice
          id="studio-model"
          label={t("studio.model")}
          value={keyOf(model)}
          items={models.map((one) => ({ value: keyOf(one), name: `${modelName(one)} · ${nameOf(one)}` }))}
          onChange={(key) => {
            const next = models.find((one) => keyOf(one) === key)
            if (next) onModel(next)
            setChosen({})
          }}
          className="w-80"
        />
        {optionsOf(model.limits).map((option) => (
          <OptionField
            key={option.name}
            option={option}
            value={chosen[option.name]}
            onChange={(value) => setChosen({ ...chosen, [option.name]: value })}
          />
        ))}
      </div>
      {start !== "none" && <StartPicture picture={picture} isRequired={start === "required"} onChange={setPicture} />}
      <div className="flex flex-col gap-y-1">
        <Label htmlFor="studio-prompt" size="small" weight="plus">
          {t(kind === "speech" ? "studio.text" : "studio.prompt")}
        </Label>
        <Textarea
          id="studio-prompt"
          rows={4}
          maxLength={longest}
          value={prompt}
          placeholder={t(`studio.example.${kind}`)}
          aria-invalid={isInvalid && !wanted}
          aria-describedby="studio-hint"
          onChange={(event) => setPrompt(event.target.value)}
        />
        <Hint id="studio-hint" variant={isInvalid && !wanted ? "error" : "info"}>
          {isInvalid && !wanted
            ? t(start === "required" && !picture ? "studio.start.missing" : "studio.invalid")
            : t("studio.characters", {
                written: prompt.length.toLocaleString(i18n.language),
                longest: longest.toLocaleString(i18n.language),
              })}
        </Hint>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" size="small" isLoading={order.isPending}>
          {t("studio.create")}
        </Button>
        <QuoteLine order={wanted} />
      </div>
    </form>
  )
}
