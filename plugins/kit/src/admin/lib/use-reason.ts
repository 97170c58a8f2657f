import { useTranslation } from "react-i18next"

/** Says why a call to the shop failed: where nobody answers, the browser's own words are in its language, not in the merchant's. */
export function useReason(): (error: Error) => string {
  const { t } = useTranslation("webox-kit")
  return (error) => (error instanceof TypeError ? t("jobs.unreachable") : error.message)
}
