import "server-only"
import { getTranslations } from "next-intl/server"
import { addressFields, checkText, textFields } from "./address"
import { checkBilling } from "./billing"
import { companyProblems } from "./company-problems"
import { choiceFields, type CheckoutState, type CheckoutValues } from "./checkout-state"
import type { Place } from "./place"
import { worldCountries } from "./world-countries"

type Sentences = CheckoutState["problems"]

/** A sentence for each field of the checkout that needs attention, in the shopper's language. */
export async function checkoutProblems(values: CheckoutValues, place: Place): Promise<Sentences> {
  const t = await getTranslations({ locale: place.language, namespace: "Fields" })
  const found = checkText(
    values,
    place.region.countries.map(({ iso_2 }) => iso_2)
  )
  const sentences: Sentences = {}
  for (const name of textFields) {
    const problem = found[name]
    if (problem !== undefined) sentences[name] = t(`problems.${problem}`, { field: t(name) })
  }
  for (const name of choiceFields) {
    if (!/^[\w-]{1,100}$/.test(values[name])) sentences[name] = t("problems.choice", { field: t(name) })
  }
  Object.assign(sentences, await companyProblems(values, values.country_code, place))
  const wrong = checkBilling(values, worldCountries)
  for (const name of addressFields) {
    const problem = wrong[`billing_${name}`]
    // There may be two cities with a problem: each says which it is.
    if (problem !== undefined)
      sentences[`billing_${name}`] = t("problems.billing", { problem: t(`problems.${problem}`, { field: t(name) }) })
  }
  return sentences
}
