import "server-only"
import { getTranslations } from "next-intl/server"
import { textFields, type TextField } from "@/lib/address"

/** The checkout form's words, made on the server: the browser gets them without the translation library. */
export interface CheckoutLabels {
  fields: Record<TextField, string>
  contact: string
  contactHint: string
  address: string
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
    fields: {
      email: fieldNames("email"),
      first_name: fieldNames("first_name"),
      last_name: fieldNames("last_name"),
      company: fieldNames("company"),
      address_1: fieldNames("address_1"),
      address_2: fieldNames("address_2"),
      postal_code: fieldNames("postal_code"),
      city: fieldNames("city"),
      province: fieldNames("province"),
      country_code: fieldNames("country_code"),
      phone: fieldNames("phone"),
    },
    contact: t("contact"),
    contactHint: t("contactHint"),
    address: t("address"),
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
