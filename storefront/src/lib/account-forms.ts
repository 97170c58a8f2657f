import "server-only"
import { getTranslations } from "next-intl/server"
import type { DetailsLabels } from "@/components/details-form"
import type { TextField } from "./address"
import { describeField, type FieldDescription } from "./field-description"
import { fieldLabels } from "./field-labels"

/** Text fields as a form of the account describes them, in the shopper's language. */
export async function accountFields(
  names: readonly TextField[],
  options: Parameters<typeof describeField>[2] = {}
): Promise<FieldDescription[]> {
  const labels = fieldLabels(await getTranslations("Fields"))
  const optional = (await getTranslations("Checkout"))("optional")
  return names.map((name) => describeField(name, { label: labels[name], optional }, options))
}

/** A form's button and the sentence above its problems. @param fieldCount how many there may be at most */
export async function detailsLabels(submit: string, fieldCount: number): Promise<DetailsLabels> {
  const t = await getTranslations("Checkout")
  const account = await getTranslations("Account")
  return {
    submit,
    submitting: account("sending"),
    headings: Array.from({ length: fieldCount + 1 }, (_, count) => t("errors", { count })),
  }
}
