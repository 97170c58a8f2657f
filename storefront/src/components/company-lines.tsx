import { getTranslations } from "next-intl/server"
import { companyOf, type CompanyAddress } from "@/lib/company"

/** The company that an address names, with its numbers, line by line; nothing when it names none. */
export async function CompanyLines({ address }: { address: CompanyAddress }) {
  const t = await getTranslations("Company")
  const { is_company, company_name, siren, vat_number } = companyOf(address)
  if (is_company !== "on") return null
  return (
    <>
      <span className="block">{company_name}</span>
      {siren === "" ? null : <span className="block">{t("siren", { siren })}</span>}
      {vat_number === "" ? null : <span className="block">{t("vatNumber", { number: vat_number })}</span>}
    </>
  )
}
