import { companyFields, type CompanyField, type CompanyValues } from "@/lib/company"
import type { CheckoutLabels } from "./checkout-labels"
import { FormField } from "./form-field"
import { FormSection } from "./form-section"

interface Props {
  values: CompanyValues
  problems: Partial<Record<CompanyField, string>>
  firstProblem: string | undefined
  /** Changes when a saved address has replaced what stood in the fields. */
  filled: number
  labels: CheckoutLabels
}

const widths: Partial<Record<CompanyField, string>> = { siren: "sm:col-span-3", vat_number: "sm:col-span-3" }

/**
 * For whom the order is: a person, or a company once the box is on. The fields are always in the page and shown by style
 * alone, so that the box works without JavaScript too.
 */
export function CompanySection({ values, problems, firstProblem, filled, labels }: Props) {
  const { company } = labels
  return (
    <FormSection title={company.title}>
      <FormField
        key={`is_company ${filled}`}
        field={{ name: "is_company", label: company.isCompany, type: "checkbox" }}
        value={values.is_company}
        problem={undefined}
        isFirstProblem={false}
      />
      <div className="hidden group-has-[[name=is\_company]:checked]/section:contents">
        {companyFields.map((name) => (
          <FormField
            key={`${name} ${filled}`}
            field={{
              name,
              label: company.fields[name],
              type: "text",
              hint: company.hints[name],
              ...(name === "company_name" ? { autoComplete: "organization" } : { optional: company.optional[name] }),
              ...(widths[name] === undefined ? {} : { width: widths[name] }),
            }}
            value={values[name]}
            problem={problems[name]}
            isFirstProblem={firstProblem === name}
          />
        ))}
        <div className="sm:col-span-6 scripted:hidden">
          <button name="intent" value="update" className="btn btn-outline">
            {labels.update}
          </button>
        </div>
      </div>
    </FormSection>
  )
}
