import { useTranslation } from "react-i18next"
import type { Model } from "../../lib/models"
import { CAPABILITIES } from "../../lib/names"
import { Choice } from "../shared/choice"
import { useProviderName } from "../shared/use-provider-name"

/** The choice that leaves everything in. */
export const EVERY = "every"

export interface ModelWish {
  provider: string
  kind: string
  state: string
}

const STATES = ["offered", "not_configured", "price_unknown", "switched_off", "ended", "ends_soon"] as const

export function matches(model: Model, { provider, kind, state }: ModelWish): boolean {
  const states = [model.is_offered ? "offered" : model.refusal, model.ends_soon && "ends_soon"]
  return (
    [EVERY, model.provider].includes(provider) &&
    [EVERY, model.kind].includes(kind) &&
    (state === EVERY || states.some((one) => one === state))
  )
}

interface ModelFilterProps {
  models: Model[]
  wish: ModelWish
  onChange: (wish: ModelWish) => void
}

/** By provider, by what a model makes, and by whether it is offered. */
export function ModelFilter({ models, wish, onChange }: ModelFilterProps): JSX.Element {
  const { t } = useTranslation("webox-ai")
  const nameOf = useProviderName()
  const every = { value: EVERY, name: t("shared.every") }
  const providers = new Map(models.map((model) => [model.provider, nameOf(model)]))
  return (
    <div className="flex flex-wrap gap-3 px-6 py-4">
      <Choice
        id="models-provider"
        label={t("shared.provider")}
        value={wish.provider}
        items={[every, ...[...providers].map(([value, name]) => ({ value, name }))]}
        onChange={(provider) => onChange({ ...wish, provider })}
      />
      <Choice
        id="models-kind"
        label={t("shared.kind")}
        value={wish.kind}
        items={[every, ...CAPABILITIES.map((value) => ({ value, name: t(`shared.kinds.${value}`) }))]}
        onChange={(kind) => onChange({ ...wish, kind })}
      />
      <Choice
        id="models-state"
        label={t("shared.state")}
        value={wish.state}
        items={[every, ...STATES.map((value) => ({ value, name: t(`models.state.${value}`) }))]}
        onChange={(state) => onChange({ ...wish, state })}
        className="w-56"
      />
    </div>
  )
}
