"use client"

import { useActionState, useState, type ChangeEvent, type FocusEvent, type FormEvent, type ReactNode } from "react"
import { addressFields, asksProvince, contactFields, type TextField } from "@/lib/address"
import { billingFields } from "@/lib/billing"
import { companyFields } from "@/lib/company"
import { choiceFields, noDelivery, type CheckoutState } from "@/lib/checkout-state"
import { describeField } from "@/lib/field-description"
import { BillingSection } from "./billing-section"
import type { CheckoutLabels } from "./checkout-labels"
import { CompanySection } from "./company-section"
import { ChoiceList, type Choice } from "./choice-list"
import { FormField } from "./form-field"
import { FormSection } from "./form-section"
import { ProblemSummary } from "./problem-summary"
import { SavedAddresses, type AddressChoice } from "./saved-addresses"
import { useKeptForm } from "./use-kept-form"

interface Props {
  action: (before: CheckoutState, form: FormData) => Promise<CheckoutState>
  initial: CheckoutState
  /** What the order costs as shown; the order is refused when that has changed meanwhile. */
  expectedTotal: number
  /** Where this region delivers, and where a bill may go. */
  countries: { value: string; name: string }[]
  billingCountries: { value: string; name: string }[]
  /** Left out when nothing is sent. */
  shipping: Choice[] | undefined
  payments: Choice[]
  /** The customer's own addresses, to fill the form with at a touch. */
  addresses: AddressChoice[]
  /** Whether there is an account to keep the address in. */
  isCustomer: boolean
  labels: CheckoutLabels
  hidden: ReactNode
  review: ReactNode
}

/**
 * The whole checkout as one form. Without JavaScript both buttons send it and the page comes back with the answer; with it,
 * a change of country, postal code or shipping recomputes the totals at once.
 */
export function CheckoutForm({
  action,
  initial,
  expectedTotal,
  countries,
  billingCountries,
  shipping,
  payments,
  addresses,
  isCustomer,
  labels,
  ...slots
}: Props) {
  const [state, send, isPending] = useActionState(action, initial)
  const [isPlacing, setIsPlacing] = useState(false)
  const { form, problems, firstProblem, submit, submitUnasked } = useKeptForm(state, send, [
    ...contactFields,
    ...companyFields,
    ...addressFields,
    ...choiceFields,
    ...billingFields,
  ])
  const { values } = state

  function sendWith(submitter: HTMLElement | null) {
    const isOrder = submitter?.getAttribute("value") === "place"
    if (isPending && isPlacing) return
    setIsPlacing(isOrder)
    submit(submitter)
  }

  function recompute() {
    if (isPending && isPlacing) return
    setIsPlacing(false)
    submitUnasked()
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    sendWith(event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null)
  }

  function onChange({ target }: ChangeEvent<HTMLFormElement>) {
    const box = target.name === "is_company" ? form.current?.elements.namedItem("vat_number") : null
    const hasNumber = box instanceof HTMLInputElement && box.value !== ""
    if (target.name === "country_code" || target.name === "shipping_option_id" || hasNumber) recompute()
  }

  /** What is whole once the field is left decides the tax: a company's number, a territory's postal code. */
  function onBlur({ target }: FocusEvent<HTMLFormElement>) {
    const { name, value } = target
    const decides = name === "siren" || name === "vat_number" || name === "postal_code"
    if (decides && value.trim() !== values[name]) recompute()
  }

  const field = (name: TextField) => (
    <FormField
      // A saved address replaces what stands in the fields; any other answer leaves it.
      key={`${name} ${state.filled}`}
      field={describeField(
        name,
        { label: labels.fields[name], optional: labels.optional },
        { section: "shipping", countries }
      )}
      value={values[name]}
      problem={state.problems[name]}
      isFirstProblem={name === firstProblem}
    />
  )
  const shownFields = addressFields.filter((name) => name !== "province" || asksProvince(values.country_code))

  return (
    <form
      ref={form}
      action={send}
      onSubmit={onSubmit}
      onChange={onChange}
      onBlur={onBlur}
      noValidate
      className="group/checkout mt-8 grid gap-10 lg:grid-cols-[1fr_26rem] lg:gap-16"
    >
      {/* What Enter in a field presses: the first button, which must not be one that replaces the address. */}
      <button name="intent" value="update" hidden />
      {slots.hidden}
      <input type="hidden" name="attempt" value={state.attempt} />
      <input type="hidden" name="expected_total" value={expectedTotal} />
      <div className="space-y-12">
        <ProblemSummary
          problems={problems}
          failure={state.failure}
          failureLink={state.failureLink}
          headings={labels.problems}
        />
        <FormSection title={labels.contact} hint={labels.contactHint}>
          {field("email")}
        </FormSection>
        <CompanySection
          values={values}
          problems={state.problems}
          firstProblem={firstProblem}
          filled={state.filled}
          labels={labels}
        />
        <SavedAddresses addresses={addresses} title={labels.savedAddresses} hint={labels.savedAddressesHint} />
        <FormSection title={shipping ? labels.address : labels.billing} hint={labels.required}>
          {shownFields.map((name) =>
            // A company that buys is named above, and its name goes on the parcel.
            name === "company" ? (
              <div key={name} className="contents group-has-[[name=is\_company]:checked]/checkout:hidden">
                {field(name)}
              </div>
            ) : (
              field(name)
            )
          )}
          {isCustomer ? (
            <FormField
              field={{ name: "save_address", label: labels.saveAddress, type: "checkbox" }}
              value={values.save_address}
              problem={undefined}
              isFirstProblem={false}
            />
          ) : null}
        </FormSection>
        {shipping === undefined ? (
          <input type="hidden" name="shipping_option_id" value={noDelivery} />
        ) : (
          <ChoiceList
            name="shipping_option_id"
            title={labels.shipping}
            none={labels.noShipping}
            choices={shipping}
            chosen={values.shipping_option_id}
            problem={state.problems.shipping_option_id}
          >
            <button name="intent" value="update" className="btn btn-outline mt-4 scripted:hidden">
              {labels.update}
            </button>
          </ChoiceList>
        )}
        <ChoiceList
          name="payment_provider_id"
          title={labels.payment}
          none={labels.noPayment}
          choices={payments}
          chosen={values.payment_provider_id}
          problem={state.problems.payment_provider_id}
        />
        {shipping ? (
          <BillingSection
            values={values}
            problems={state.problems}
            firstProblem={firstProblem}
            countries={billingCountries}
            labels={labels}
          />
        ) : (
          <input type="hidden" name="is_billed_there" value="on" />
        )}
      </div>
      <section aria-labelledby="review" className="self-start rounded-box bg-base-200 p-6 lg:sticky lg:top-8">
        <h2 id="review" className="mb-5 text-lg font-medium">
          {labels.review}
        </h2>
        {slots.review}
        <button
          name="intent"
          value="place"
          aria-disabled={(isPending && isPlacing) || undefined}
          className="btn btn-primary mt-6 h-auto w-full py-3 text-base"
        >
          {isPending && isPlacing ? (
            <>
              <span className="loading loading-spinner loading-sm" aria-hidden="true" />
              {labels.placing}
            </>
          ) : (
            labels.place
          )}
        </button>
      </section>
    </form>
  )
}
