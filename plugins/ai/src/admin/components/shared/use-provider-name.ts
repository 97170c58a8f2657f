import { useTranslation } from "react-i18next"
import { providerName } from "../../lib/names"

/** @returns names a provider in the reader's language */
export function useProviderName(): (id: string) => string {
  const { t } = useTranslation("webox-ai")
  return (id) => providerName(id, t("shared.local"))
}
