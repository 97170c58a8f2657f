import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { isRunning, type Generation } from "../../lib/generations"
import { fromMicros, money } from "../../lib/micros"
import { StateBadge } from "../generations/state-badge"
import { useModelName } from "../shared/use-model-name"
import { useProviderName } from "../shared/use-provider-name"
import { AssetView } from "./asset-view"
import { GenerationActions } from "./generation-actions"

/** One generation: where it is, what came of it, and what can be done with it. */
export function GenerationCard({ generation }: { generation: Generation }): JSX.Element {
  const { t, i18n } = useTranslation("webox-ai")
  const nameOf = useProviderName()
  const modelName = useModelName()
  const { kind, status, progress, provider, model, input, assets, cost, error, created_at } = generation
  const asked = String(input.prompt ?? input.text ?? "")
  const time = new Date(created_at).toLocaleString(i18n.language, { dateStyle: "short", timeStyle: "short" })
  return (
    <li className="border-ui-border-base flex flex-col gap-y-2 rounded-lg border p-3">
      <div className="flex items-center justify-between gap-2">
        <Text size="small" weight="plus">
          {t(`shared.kinds.${kind}`)}
        </Text>
        <StateBadge state={status} />
      </div>
      {isRunning(status) && (
        <progress
          className="h-1.5 w-full"
          {...(progress === null ? {} : { max: 100, value: progress })}
          aria-label={t("studio.progress")}
        />
      )}
      {assets.map((asset) => (
        <AssetView key={asset.id} asset={asset} kind={kind} description={asked} />
      ))}
      {error && (
        <Text size="small" className="text-ui-fg-error">
          {t(`studio.error.${error.code}`, { defaultValue: t("studio.error.other") })}
        </Text>
      )}
      <Text size="small" className="line-clamp-3 break-words">
        {asked}
      </Text>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {nameOf(generation)} · {modelName({ provider, id: model })} · {time}
        {cost && ` · ${money(fromMicros(cost.cost_micros), cost.currency, i18n.language)}`}
      </Text>
      <GenerationActions generation={generation} />
    </li>
  )
}
