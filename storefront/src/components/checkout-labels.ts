import "server-only"
import { getTranslations } from "next-intl/server"
import { textFields, type TextField } from "@/lib/address"
import { billingFields } from "@/lib/billing"
import { choiceFields } from "@/lib/checkout-state"
import { companyFields, type CompanyField } from "@/lib/company"
import { fieldLabels } from "@/lib/field-labels"

/** The checkout form's words, made on the server: the browser gets them without the translation library. */
export interface CheckoutLabels {
  fields: Record<TextField, string>
  company: {
    title: string
    isCompany: string
    fields: Record<CompanyField, string>
    hints: Record<CompanyField, string>
    /** The word after the label of a field that may stay empty. */
    optional: Record<CompanyField, string>
  }
  contact: string
  contactHint: string
  address: string
  savedAddresses: string
  savedAddressesHint: string
  saveAddress: string
  shipping: string
  payment: string
  billing: string
  isBilledThere: string
  provinceHint: string
  review: string
  required: string
  optional: string
  noShipping: string
  noPayment: string
  update: string
  place: string
  placing: string
  /** The heading above the problems, by how many there are. */
  problems: string[]
}

const fieldCount = textFields.length + choiceFields.length + billingFields.length + companyFields.length

/** @param total the amount that the button names, as people read it */
export async function checkoutLabels(total: string): Promise<CheckoutLabels> {
  const t = await getTranslations("Checkout")
  const addresses = await getTranslations("Addresses")
  const fieldNames = await getTranslations("Fields")
  return {
    fields: fieldLabels(fieldNames),
    company: {
      title: t("company"),
      isCompany: t("isCompany"),
      fields: {
        company_name: fieldNames("company_name"),
        siren: fieldNames("siren"),
        vat_number: fieldNames("vat_number"),
      },
      hints: { company_name: "", siren: t("sirenHint"), vat_number: t("vatNumberHint") },
      optional: { company_name: "", siren: t("ifFrench"), vat_number: t("optional") },
    },
    contact: t("contact"),
    contactHint: t("contactHint"),
    address: t("address"),
    savedAddresses: t("savedAddresses"),
    savedAddressesHint: t("savedAddressesHint"),
    saveAddress: t("saveAddress"),
    shipping: t("shipping"),
    payment: t("payment"),
    billing: t("billing"),
    isBilledThere: t("isBilledThere"),
    provinceHint: addresses("provinceHint"),
    review: t("review"),
    required: t("required"),
    optional: t("optional"),
    noShipping: t("noShipping"),
    noPayment: t("noPayment"),
    update: t("update"),
    place: t("place", { total }),
    placing: t("placing"),
    problems: Array.from({ length: fieldCount + 1 }, (_, count) => t("errors", { count })),
  }
}
