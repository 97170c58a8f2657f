import { hasControlCharacters } from "./address"
import { isSiren, isVatNumber } from "./company-numbers"

/** The fields of a company that buys, in the order in which they are asked. */
export const companyFields = ["company_name", "siren", "vat_number"] as const
export type CompanyField = (typeof companyFields)[number]

export type CompanyValues = Record<CompanyField, string> & {
  /** `on` when the shopper buys for a company. */
  is_company: string
}

export type CompanyProblem = "required" | "too_long" | "characters" | "siren" | "siren_needed" | "vat_number"

/** A company as the delivery address's metadata names it: taxes and invoices read it there. */
export interface CompanyMetadata {
  company: string
  siren?: string
  vat_number?: string
}

export const noCompany: CompanyValues = { is_company: "", company_name: "", siren: "", vat_number: "" }

/** An address, as far as it may name a company. */
export interface CompanyAddress {
  company?: string | null
  metadata?: Record<string, unknown> | null
}

/** The company that an address names; none where its metadata says nothing of one. */
export function companyOf(address: CompanyAddress | null): CompanyValues {
  const text = (name: keyof CompanyMetadata) => {
    const value = address?.metadata?.[name]
    return typeof value === "string" ? value : ""
  }
  const [company, siren, vat_number] = [text("company"), text("siren"), text("vat_number")]
  if (company + siren + vat_number === "") return noCompany
  return { is_company: "on", company_name: address?.company || company, siren, vat_number }
}

/**
 * What is wrong with the company's fields; nothing when nobody buys for one. In France a company is known by its SIREN; one
 * from elsewhere that has things delivered there has a VAT number.
 * @param country of the delivery, as a lower-case ISO code
 */
export function checkCompany(values: CompanyValues, country: string): Partial<Record<CompanyField, CompanyProblem>> {
  if (values.is_company !== "on") return {}
  const { company_name, siren, vat_number } = values
  const problems: Partial<Record<CompanyField, CompanyProblem>> = {}
  const nameProblem = checkName(company_name)
  if (nameProblem !== undefined) problems.company_name = nameProblem
  if (siren !== "" && !isSiren(siren)) problems.siren = "siren"
  if (siren === "" && vat_number === "" && country === "fr") problems.siren = "siren_needed"
  if (vat_number !== "" && !isVatNumber(vat_number, country)) problems.vat_number = "vat_number"
  return problems
}

function checkName(name: string): CompanyProblem | undefined {
  if (name === "") return "required"
  if (hasControlCharacters(name)) return "characters"
  return name.length > 200 ? "too_long" : undefined
}

/** What the delivery address's metadata says of the company; undefined when nobody buys for one. */
export function companyMetadata(values: CompanyValues): CompanyMetadata | undefined {
  if (values.is_company !== "on") return undefined
  const siren = values.siren.replace(/\s/g, "")
  const vat_number = values.vat_number.replace(/[\s.-]/g, "").toUpperCase()
  return { company: values.company_name, ...(siren ? { siren } : {}), ...(vat_number ? { vat_number } : {}) }
}

/** The same for an address in the account, where the backend merges metadata: what is no more must be emptied. */
export function savedCompanyMetadata(metadata: CompanyMetadata | undefined): Record<keyof CompanyMetadata, string> {
  return { company: "", siren: "", vat_number: "", ...metadata }
}
