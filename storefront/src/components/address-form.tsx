import { getTranslations } from "next-intl/server"
import { accountFields, detailsLabels } from "@/lib/account-forms"
import { addressFields } from "@/lib/address"
import { submitAddress } from "@/lib/address-actions"
import { companyOf } from "@/lib/company"
import { countryOptions } from "@/lib/countries"
import type { SavedAddress } from "@/lib/customer"
import { withDraft } from "@/lib/draft-text"
import type { FieldDescription } from "@/lib/field-description"
import { untouched } from "@/lib/form-state"
import { textOfAddress } from "@/lib/person-fields"
import { listRegions, type Place } from "@/lib/place"
import { DetailsForm } from "./details-form"
import { PlaceFields } from "./place-fields"

interface Props {
  place: Place
  /** What the form begins with. */
  address: Partial<SavedAddress>
  /** What was typed before the session ended. */
  draft: Record<string, string> | undefined
}

/** The company that buys, for the form: its name is the address's own line. */
function companyOfAddress(address: Partial<SavedAddress>) {
  const { is_company, company_name, siren, vat_number } = companyOf(address)
  return { is_company, siren, vat_number, company: company_name || (address.company ?? "") }
}

/** Shown by style alone once the box is on, so that it works without JavaScript too. */
const ofCompany = "hidden sm:col-span-3 group-has-[[name$=company]:checked]/details:block"

const unlessCompany = "group-has-[[name$=company]:checked]/details:hidden"

/** Whether a company buys, and its numbers. */
async function companyFields(): Promise<FieldDescription[]> {
  const t = await getTranslations("Checkout")
  const fields = await getTranslations("Fields")
  const number = { type: "text", width: ofCompany } as const
  return [
    { name: "is_company", label: t("isCompany"), type: "checkbox" },
    { ...number, name: "siren", label: fields("siren"), optional: t("ifFrench"), hint: t("sirenHint") },
    { ...number, name: "vat_number", label: fields("vat_number"), optional: t("optional"), hint: t("vatNumberHint") },
  ]
}

/** Adds an address to the account, or changes one: of any country that the shop delivers to. */
export async function AddressForm({ place, address, draft }: Props) {
  const t = await getTranslations("Addresses")
  const described = await accountFields(addressFields, {
    countries: countryOptions(await listRegions(), place.language),
  })
  const { optional } = described.find(({ name }) => name === "company") ?? {}
  const numbers = await companyFields()
  const fields: FieldDescription[] = described.flatMap((field) => {
    if (field.name === "company") return [{ ...field, optionalShown: unlessCompany }, ...numbers]
    const isProvince = field.name === "province" && optional !== undefined
    return [isProvince ? { ...field, optional, hint: t("provinceHint") } : field]
  })
  if (!address.is_default_shipping) fields.push({ name: "is_default", label: t("useAsDefault"), type: "checkbox" })
  return (
    <DetailsForm
      action={submitAddress}
      initial={untouched(withDraft({ ...textOfAddress(address), ...companyOfAddress(address), is_default: "" }, draft))}
      fields={fields}
      labels={await detailsLabels(t("save"), fields.length)}
    >
      <PlaceFields place={place} />
      {address.id === undefined ? null : <input type="hidden" name="address_id" value={address.id} />}
    </DetailsForm>
  )
}
