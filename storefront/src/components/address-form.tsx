import { getTranslations } from "next-intl/server"
import { accountFields, detailsLabels } from "@/lib/account-forms"
import { addressFields } from "@/lib/address"
import { submitAddress } from "@/lib/address-actions"
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

/** Adds an address to the account, or changes one: of any country that the shop delivers to. */
export async function AddressForm({ place, address, draft }: Props) {
  const t = await getTranslations("Addresses")
  const described = await accountFields(addressFields, {
    countries: countryOptions(await listRegions(), place.language),
  })
  const { optional } = described.find(({ name }) => name === "company") ?? {}
  const fields: FieldDescription[] = described.map((field) =>
    field.name === "province" && optional !== undefined ? { ...field, optional, hint: t("provinceHint") } : field
  )
  if (!address.is_default_shipping) fields.push({ name: "is_default", label: t("useAsDefault"), type: "checkbox" })
  return (
    <DetailsForm
      action={submitAddress}
      initial={untouched(withDraft({ ...textOfAddress(address), is_default: "" }, draft))}
      fields={fields}
      labels={await detailsLabels(t("save"), fields.length)}
    >
      <PlaceFields place={place} />
      {address.id === undefined ? null : <input type="hidden" name="address_id" value={address.id} />}
    </DetailsForm>
  )
}
