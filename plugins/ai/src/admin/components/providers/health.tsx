import { StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Provider } from "../../lib/providers"

interface HealthProps {
  health: Provider["health"]
  isConfigured: boolean
}

/** How the calls to a provider went lately. */
export function Health({ health, isConfigured }: HealthProps): JSX.Element {
  const { t, i18n } = useTranslation("webox-ai")
  const { breaker, calls_last_hour, failures_last_hour, last_error } = health
  const at =
    last_error && new Date(last_error.at).toLocaleString(i18n.language, { dateStyle: "short", timeStyle: "short" })
  return (
    <div className="flex max-w-96 flex-col items-start gap-y-1">
      {isConfigured && breaker !== "closed" && <StatusBadge color="red">{t("providers.broken")}</StatusBadge>}
      <Text size="small">
        {calls_last_hour === 0
          ? t("providers.noCalls")
          : t("providers.calls", {
              calls: t("providers.callCount", { count: calls_last_hour }),
              failures: failures_last_hour,
            })}
      </Text>
      {last_error && (
        <Text size="xsmall" className="text-ui-fg-subtle whitespace-normal break-words">
          {t("providers.lastError", { time: at, kind: t(`providers.error.${last_error.kind}`) })}
          {last_error.message && ` (${last_error.message})`}
        </Text>
      )}
    </div>
  )
}
