import { getTranslations } from "next-intl/server"
import { companyOf, type CompanyAddress } from "@/lib/company"

/** The company that an address names, with its numbers, line by line; nothing when it names none. */
export async function CompanyLines({ address }: { address: CompanyAddress }) {
  const { is_company, company_name } = companyOf(address)
  if (is_company !== "on") return null
  return (
    <>
      <span className="block">{company_name}</span>
      <CompanyNumbers address={address} />
    </>
  )
}

/** The numbers alone, where the name stands in the address. */
export async function CompanyNumbers({ address }: { address: CompanyAddress }) {
  const t = await getTranslations("Company")
  const { siren, vat_number } = companyOf(address)
  return (
    <>
      {siren === "" ? null : <span className="block">{t("siren", { siren })}</span>}
      {vat_number === "" ? null : <span className="block">{t("vatNumber", { number: vat_number })}</span>}
    </>
  )
}
