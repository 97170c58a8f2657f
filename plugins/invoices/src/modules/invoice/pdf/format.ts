import type { Language } from "../document/snapshot"

/** The forms of numbers and dates; a bilingual document has the French ones, under French law. */
const LOCALES: Record<Language, string> = { fr: "fr-FR", en: "en-GB", fr_en: "fr-FR" }

// Making a formatter of Intl costs more than all that is written with it in a document.
const dayFormats: Record<Language, Intl.DateTimeFormat> = {
  fr: new Intl.DateTimeFormat(LOCALES.fr, { dateStyle: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat(LOCALES.en, { dateStyle: "long", timeZone: "UTC" }),
  fr_en: new Intl.DateTimeFormat(LOCALES.fr_en, { dateStyle: "short", timeZone: "UTC" }),
}
const symbols = new Map<string, string>()

function currencySymbol(currencyCode: string, language: Language): string {
  const key = `${language} ${currencyCode}`
  const known = symbols.get(key)
  if (known !== undefined) return known
  const format = new Intl.NumberFormat(LOCALES[language], {
    style: "currency",
    currency: currencyCode,
    currencyDisplay: "narrowSymbol",
  })
  const symbol = format.formatToParts(1).find(({ type }) => type === "currency")?.value ?? currencyCode
  symbols.set(key, symbol)
  return symbol
}

/** A decimal text in the reader's form: `1 234,50`, `1,234.50`. No float comes between. */
export function formatDecimal(decimal: string, language: Language): string {
  const [whole = "0", fraction] = decimal.split(".")
  const [group, point] = language === "en" ? [",", "."] : ["\u00a0", ","]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`
}

/** `54,00 €`, `€54.00`. */
export function formatMoney(decimal: string, currencyCode: string, language: Language): string {
  const symbol = currencySymbol(currencyCode, language)
  const amount = formatDecimal(decimal, language)
  return language === "en" ? `${symbol}${amount}` : `${amount}\u00a0${symbol}`
}

/** @param day `YYYY-MM-DD` */
export function formatDay(day: string, language: Language): string {
  return dayFormats[language].format(new Date(`${day}T00:00:00Z`))
}

export function formatCountry(code: string, language: Language): string {
  return new Intl.DisplayNames(LOCALES[language], { type: "region" }).of(code) ?? code
}

/** `20 %`, `5.5%`. */
export function formatRate(rate: string, language: Language): string {
  return `${formatDecimal(rate, language)}${language === "en" ? "%" : "\u00a0%"}`
}
