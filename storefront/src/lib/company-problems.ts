import "server-only"
import { getTranslations } from "next-intl/server"
import { BackendError } from "./backend"
import { checkCompany, companyFields, type CompanyField, type CompanyValues } from "./company"
import type { Place } from "./place"

type Sentences = Partial<Record<CompanyField, string>>

/** A sentence for each of the company's fields that needs attention, in the shopper's language. */
export async function companyProblems(values: CompanyValues, country: string, place: Place): Promise<Sentences> {
  const t = await getTranslations({ locale: place.language, namespace: "Fields" })
  const found = checkCompany(values, country)
  const sentences: Sentences = {}
  for (const name of companyFields) {
    const problem = found[name]
    if (problem !== undefined) sentences[name] = t(`problems.${problem}`, { field: t(name) })
  }
  return sentences
}

/** The same for a number that the backend refused, as it reads check digits; undefined when it refused something else. */
export async function refusedNumber(error: unknown, place: Place): Promise<Sentences | undefined> {
  if (!(error instanceof BackendError)) return undefined
  const t = await getTranslations({ locale: place.language, namespace: "Fields.problems" })
  if (error.code === "WEBOX_CHECKOUT_SIREN_INVALID") return { siren: t("siren") }
  if (error.code === "WEBOX_CHECKOUT_VAT_NUMBER_INVALID") return { vat_number: t("vat_number") }
  return undefined
}
