import { filteredSegment } from "./page-kind"
import { defaultCountries, isLanguage, type Language } from "../i18n/languages"

/**
 * The part of an address after language and country: `/fr/fr/cart` → `/cart`, `/fr/fr` → ``. A listing's twin is taken for the
 * listing: a component on it sees the twin's address on the server, and the visitor's in the browser.
 */
export function pathWithinPlace(pathname: string): string {
  const segments = pathname.split("/").slice(3)
  const rest = (segments[0] === filteredSegment ? segments.slice(1) : segments).join("/")
  return rest === "" ? "" : `/${rest}`
}

/**
 * The query of the page that a form was sent from, such as `?q=mug`; empty when the form stands elsewhere.
 * @param path the form's page, within the place
 * @param referer the header of that name
 */
export function queryOfPage(path: string, referer: string | null): string {
  if (referer === null || !URL.canParse(referer)) return ""
  const { pathname, search } = new URL(referer)
  return pathWithinPlace(pathname) === path ? search : ""
}

/**
 * The query that a link to the same page in another language leaves out where no script adds it; empty for every other link.
 * @param pathname the whole path that is asked for, `/fr/us/search`
 * @param referer the header of that name
 */
export function queryInOtherLanguage(pathname: string, referer: string | null): string {
  const from = referer !== null && URL.canParse(referer) ? new URL(referer).pathname.split("/") : []
  const [, language, country] = pathname.split("/")
  if (!isLanguage(language) || !isLanguage(from[1]) || from[1] === language || from[2] !== country) return ""
  return queryOfPage(pathWithinPlace(pathname), referer)
}

/** The language that a browser asks for first among ours; English when it asks for none of them. */
export function preferredLanguage(acceptLanguage: string | null): Language {
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((entry) => {
      const [tag = "", ...parameters] = entry.trim().toLowerCase().split(";")
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean)
      return { language: tag.split("-")[0], quality: quality === undefined ? 1 : Number(quality) }
    })
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language)
    .find(isLanguage)
  return wanted ?? "en"
}

/**
 * The prefix for a visitor whose address names no place.
 * @param remembered the value of the place cookie, `fr/be`
 */
export function preferredBase(remembered: string | undefined, acceptLanguage: string | null): string {
  const [language, country] = (remembered ?? "").split("/")
  if (isLanguage(language) && /^[a-z]{2}$/.test(country ?? "")) return `/${language}/${country}`
  const preferred = preferredLanguage(acceptLanguage)
  return `/${preferred}/${defaultCountries[preferred]}`
}
