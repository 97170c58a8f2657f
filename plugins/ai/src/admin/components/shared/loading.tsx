import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

export function Loading(): JSX.Element {
  const { t } = useTranslation("webox-ai")
  return (
    <Text size="small" className="px-6 py-4" role="status">
      {t("shared.loading")}
    </Text>
  )
}
