import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { ExchangeRates } from "../../../components/settings/exchange-rates"
import { SettingsEditor } from "../../../components/settings/settings-editor"
import { LoadFailure, Notice } from "../../../components/shared/notices"
import { fetchSettings, SETTINGS_KEY } from "../../../lib/settings"

const InvoiceSettingsPage = (): JSX.Element => {
  const { t } = useTranslation("webox-invoices")
  const { data, error, refetch } = useQuery({
    queryKey: SETTINGS_KEY,
    queryFn: fetchSettings,
    // What is typed is not thrown away when the window comes back.
    refetchOnWindowFocus: false,
  })
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <div className="px-6 py-4">
          <Heading level="h1">{t("settings.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("settings.description")}
          </Text>
        </div>
        {error && <LoadFailure onRetry={() => void refetch()} />}
        {!data && !error && <Notice text={t("loading")} />}
        {data && <SettingsEditor current={data.settings} />}
      </Container>
      <ExchangeRates />
    </div>
  )
}

export const config = defineRouteConfig({ label: "settings.title", translationNs: "webox-invoices" })

export default InvoiceSettingsPage
