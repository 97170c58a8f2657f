import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { fromMicros, money } from "../../lib/micros"
import type { Model } from "../../lib/models"
import type { PriceComponent } from "../../lib/prices"

/** So many lines are shown at once; the rest is folded. */
const AT_ONCE = 3

/** What a model costs the shop, line by line, and where the figures are from. */
export function PriceLines({ model: { price, is_own_price, provider } }: { model: Model }): JSX.Element {
  const { t, i18n } = useTranslation("webox-ai")
  if (!price) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("models.priceUnknown")}
      </Text>
    )
  }
  const day = new Date(price.checked_on).toLocaleDateString(i18n.language, { dateStyle: "medium", timeZone: "UTC" })
  const source = provider === "local" ? t("shared.sampleSource") : price.source
  const folded = price.components.slice(AT_ONCE)
  return (
    <div className="flex max-w-80 flex-col gap-y-0.5">
      <Lines components={price.components.slice(0, AT_ONCE)} />
      {folded.length > 0 && (
        <details className="txt-small">
          <summary className="text-ui-fg-interactive cursor-pointer">
            {t("models.morePrices", { count: folded.length })}
          </summary>
          <Lines components={folded} />
        </details>
      )}
      <Text size="xsmall" className="text-ui-fg-subtle break-words">
        {is_own_price ? t("models.ownPriceSince", { day }) : t("models.source", { source, day })}
      </Text>
    </div>
  )
}

function Lines({ components }: { components: PriceComponent[] }): JSX.Element {
  const { t, i18n } = useTranslation("webox-ai")
  return (
    <ul className="txt-small">
      {components.map(({ unit, micros, when = {} }, index) => {
        const traits = [when.size, when.quality, when.resolution && t("models.pixels", { pixels: when.resolution })]
        const condition = traits.filter(Boolean).join(", ")
        return (
          <li key={index}>
            {t(`models.per.${unit}`, { amount: money(fromMicros(micros), "usd", i18n.language) })}
            {condition && <span className="text-ui-fg-subtle"> ({condition})</span>}
          </li>
        )
      })}
    </ul>
  )
}
