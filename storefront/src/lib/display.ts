import type { Language } from "@/i18n/languages"

/** A country's name in the shopper's language. */
export function countryName(country: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: "region" }).of(country.toUpperCase()) ?? country.toUpperCase()
}

/** A day as people of that language write it. */
export function formatDay(iso: string, language: Language): string {
  const locale = language === "fr" ? "fr-FR" : "en-US"
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "Europe/Paris" }).format(new Date(iso))
}
