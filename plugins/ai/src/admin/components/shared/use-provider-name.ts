import { useTranslation } from "react-i18next"

/** Something of a provider, as the Admin API tells of it. */
interface OfProvider {
  provider: string
  provider_name: string
}

/** @returns names a provider; the local one in the reader's language, since its name is a word */
export function useProviderName(): (of: OfProvider) => string {
  const { t } = useTranslation("webox-ai")
  return ({ provider, provider_name }) => (provider === "local" ? t("shared.local") : provider_name)
}
