import type { Language } from "../i18n/languages"

/**
 * An amount as people of that language write it.
 * @param amount in major units (12.5 is twelve and a half euros), as Medusa's Store API gives it
 * @param currencyCode ISO 4217, in any case
 */
export function formatMoney(amount: number, currencyCode: string, language: Language): string {
  const locale = language === "fr" ? "fr-FR" : "en-US"
  return new Intl.NumberFormat(locale, { style: "currency", currency: currencyCode.toUpperCase() }).format(amount)
}
