import { Button, Drawer, Hint, Label, Switch } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { typed } from "../../lib/micros"
import { keyOf, MODELS_KEY, saveModel, type Model } from "../../lib/models"
import { parseDecimal } from "../../lib/parse-decimal"
import { componentsOf, rowOf } from "../../lib/prices"
import { Field } from "../shared/field"
import { useChange } from "../shared/use-change"
import { useModelName } from "../shared/use-model-name"
import { useProviderName } from "../shared/use-provider-name"
import { FallbackChoice } from "./fallback-choice"
import { firstRow, PriceForm } from "./price-form"

interface ModelDrawerProps {
  model: Model
  /** All of the catalogue: some may stand in for it. */
  models: Model[]
  onClose: () => void
}

/** Switches a model on and off, and sets its fee, its price and what stands in for it. */
export function ModelDrawer({ model, models, onClose }: ModelDrawerProps): JSX.Element {
  const { t, i18n } = useTranslation("webox-ai")
  const nameOf = useProviderName()
  const modelName = useModelName()
  const [isOn, setIsOn] = useState(model.refusal !== "switched_off")
  const [fee, setFee] = useState(typed(model.fee_credits, i18n.language))
  const [hasOwnPrice, setHasOwnPrice] = useState(model.is_own_price)
  const [rows, setRows] = useState(
    () => model.price?.components.map((one) => rowOf(one, i18n.language)) ?? [firstRow(model.kind)]
  )
  const [fallbacks, setFallbacks] = useState(model.fallbacks)
  const [problem, setProblem] = useState<"fee" | "price">()
  const save = useChange(saveModel, { done: "models.saved", outdates: [MODELS_KEY] })

  function submit(event: FormEvent): void {
    event.preventDefault()
    const fee_credits = parseDecimal(fee, { smallest: 0 })
    const price = hasOwnPrice ? componentsOf(rows) : null
    setProblem(fee_credits === undefined ? "fee" : price === undefined ? "price" : undefined)
    if (fee_credits === undefined || price === undefined) return
    const setting = { provider: model.provider, model: model.id, is_on: isOn, fee_credits, price, fallbacks }
    // Not before the list behind shows what was saved.
    save.mutate(setting, { onSuccess: onClose })
  }

  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{modelName(model)}</Drawer.Title>
          <Drawer.Description>{`${nameOf(model)} · ${t(`shared.kinds.${model.kind}`)}`}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="overflow-y-auto">
          <form id="model-form" onSubmit={submit} noValidate className="flex flex-col gap-y-6">
            <ToggleLine id="model-on" label={t("models.form.on")} isChecked={isOn} onChange={setIsOn} />
            <Field
              id="model-fee"
              label={t("models.form.fee")}
              value={fee}
              onChange={setFee}
              isInvalid={problem === "fee"}
              hintId="model-hint"
              isNumber
            />
            <div className="flex flex-col gap-y-3">
              <ToggleLine
                id="model-own-price"
                label={t("models.form.ownPrice")}
                isChecked={hasOwnPrice}
                onChange={setHasOwnPrice}
              />
              <Hint>{t(hasOwnPrice ? "models.form.ownPriceHint" : "models.form.cataloguePriceHint")}</Hint>
              {hasOwnPrice && <PriceForm kind={model.kind} rows={rows} onChange={setRows} />}
            </div>
            <FallbackChoice
              models={models.filter((one) => one.kind === model.kind && keyOf(one) !== keyOf(model))}
              chosen={fallbacks}
              onChange={setFallbacks}
            />
          </form>
        </Drawer.Body>
        <Drawer.Footer>
          {problem && (
            <Hint id="model-hint" variant="error" role="alert" className="mr-auto">
              {t(`models.form.invalid.${problem}`)}
            </Hint>
          )}
          <Button size="small" variant="secondary" onClick={onClose}>
            {t("shared.cancel")}
          </Button>
          <Button size="small" type="submit" form="model-form" isLoading={save.isPending}>
            {t("shared.save")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}

interface ToggleLineProps {
  id: string
  label: string
  isChecked: boolean
  onChange: (isChecked: boolean) => void
}

function ToggleLine({ id, label, isChecked, onChange }: ToggleLineProps): JSX.Element {
  return (
    <div className="flex items-center gap-3">
      <Switch id={id} checked={isChecked} onCheckedChange={onChange} />
      <Label htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
    </div>
  )
}
