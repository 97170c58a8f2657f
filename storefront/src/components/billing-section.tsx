import { addressFields } from "@/lib/address"
import type { BillingField, BillingValues } from "@/lib/billing"
import { describeField, type FieldDescription } from "@/lib/field-description"
import type { CheckoutLabels } from "./checkout-labels"
import { FormField } from "./form-field"
import { FormSection } from "./form-section"

interface Props {
  values: BillingValues
  problems: Partial<Record<BillingField, string>>
  firstProblem: string | undefined
  countries: FieldDescription["options"]
  labels: CheckoutLabels
}

/**
 * Where the bill goes: to the delivery address, unless the box is off. The fields are always in the page and shown by style
 * alone, so that the box works without JavaScript too.
 */
export function BillingSection({ values, problems, firstProblem, countries, labels }: Props) {
  return (
    <FormSection title={labels.billing}>
      <FormField
        field={{ name: "is_billed_there", label: labels.isBilledThere, type: "checkbox" }}
        value={values.is_billed_there}
        problem={undefined}
        isFirstProblem={false}
      />
      <div className="contents group-has-[[name=is\_billed\_there]:checked]/section:hidden">
        {addressFields.map((name) => (
          <FormField
            key={name}
            field={describeBilling(name, countries, labels)}
            value={values[`billing_${name}`]}
            problem={problems[`billing_${name}`]}
            isFirstProblem={firstProblem === `billing_${name}`}
          />
        ))}
      </div>
    </FormSection>
  )
}

/** The state is always asked: which country it belongs to is known only when the form is sent. */
function describeBilling(
  name: (typeof addressFields)[number],
  countries: FieldDescription["options"],
  labels: CheckoutLabels
): FieldDescription {
  const words = { label: labels.fields[name], optional: labels.optional }
  const field = describeField(name, words, { section: "billing", countries })
  return {
    ...field,
    name: `billing_${name}`,
    ...(name === "province" ? { optional: labels.optional, hint: labels.provinceHint } : {}),
  }
}
