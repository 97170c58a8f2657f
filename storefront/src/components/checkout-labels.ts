import "server-only"
import { getTranslations } from "next-intl/server"
import { textFields, type TextField } from "@/lib/address"
import { fieldLabels } from "@/lib/field-labels"

/** The checkout form's words, made on the server: the browser gets them without the translation library. */
export interface CheckoutLabels {
  fields: Record<TextField, string>
  contact: string
  contactHint: string
  address: string
  savedAddresses: string
  savedAddressesHint: string
  saveAddress: string
  shipping: string
  payment: string
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

/** @param total the amount that the button names, as people read it */
export async function checkoutLabels(total: string): Promise<CheckoutLabels> {
  const t = await getTranslations("Checkout")
  const fieldNames = await getTranslations("Fields")
  return {
    fields: fieldLabels(fieldNames),
    contact: t("contact"),
    contactHint: t("contactHint"),
    address: t("address"),
    savedAddresses: t("savedAddresses"),
    savedAddressesHint: t("savedAddressesHint"),
    saveAddress: t("saveAddress"),
    shipping: t("shipping"),
    payment: t("payment"),
    review: t("review"),
    required: t("required"),
    optional: t("optional"),
    noShipping: t("noShipping"),
    noPayment: t("noPayment"),
    update: t("update"),
    place: t("place", { total }),
    placing: t("placing"),
    problems: Array.from({ length: textFields.length + 3 }, (_, count) => t("errors", { count })),
  }
}
