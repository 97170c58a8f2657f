"use client"

import {
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
  type ChangeEvent,
  type FormEvent,
  type ReactNode,
} from "react"
import { addressFields, asksProvince, textFields, type TextField } from "@/lib/address"
import type { CheckoutState } from "@/lib/checkout-state"
import { CheckoutField } from "./checkout-field"
import type { CheckoutLabels } from "./checkout-labels"
import { ChoiceList, type Choice } from "./choice-list"
import { ProblemSummary } from "./problem-summary"

interface Props {
  action: (before: CheckoutState, form: FormData) => Promise<CheckoutState>
  initial: CheckoutState
  /** What the order costs as shown; the order is refused when that has changed meanwhile. */
  expectedTotal: number
  countries: { value: string; name: string }[]
  shipping: Choice[]
  payments: Choice[]
  labels: CheckoutLabels
  hidden: ReactNode
  review: ReactNode
}

/**
 * The whole checkout as one form. Without JavaScript both buttons send it and the page comes back with the answer; with it,
 * a change of country or shipping recomputes the totals at once.
 */
export function CheckoutForm({
  action,
  initial,
  expectedTotal,
  countries,
  shipping,
  payments,
  labels,
  ...slots
}: Props) {
  const [state, send, isPending] = useActionState(action, initial)
  const [isPlacing, setIsPlacing] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { values, problems } = state
  const firstProblem = [...textFields, "shipping_option_id" as const, "payment_provider_id" as const].find(
    (name) => problems[name] !== undefined
  )

  useEffect(() => {
    if (state.answers === 0) return
    const target = firstProblem ?? (state.failure === undefined ? undefined : "failure")
    if (target !== undefined) form.current?.querySelector<HTMLElement>(`[data-problem="${target}"]`)?.focus()
  }, [state, firstProblem])

  function sendWith(submitter: HTMLElement | null) {
    const isOrder = submitter?.getAttribute("value") === "place"
    if (form.current === null || (isPending && isPlacing)) return
    setIsPlacing(isOrder)
    const data = new FormData(form.current, submitter)
    startTransition(() => send(data))
  }

  // Sent by hand: a form action of React would reset the fields, and lose what is typed while the answer is on its way.
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    sendWith(event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null)
  }

  function onChange({ target }: ChangeEvent<HTMLFormElement>) {
    if (target.name === "country_code" || target.name === "shipping_option_id") sendWith(null)
  }

  const field = (name: TextField) => (
    <CheckoutField
      key={name}
      name={name}
      label={labels.fields[name]}
      optional={labels.optional}
      value={values[name]}
      problem={problems[name]}
      isFirstProblem={name === firstProblem}
      countries={countries}
    />
  )
  const shownFields = addressFields.filter((name) => name !== "province" || asksProvince(values.country_code))

  return (
    <form
      ref={form}
      action={send}
      onSubmit={onSubmit}
      onChange={onChange}
      noValidate
      className="mt-8 grid gap-10 lg:grid-cols-[1fr_26rem] lg:gap-16"
    >
      {slots.hidden}
      <input type="hidden" name="attempt" value={state.attempt} />
      <input type="hidden" name="expected_total" value={expectedTotal} />
      <div className="space-y-12">
        <ProblemSummary state={state} headings={labels.problems} />
        <Section title={labels.contact} hint={labels.contactHint}>
          {field("email")}
        </Section>
        <Section title={labels.address} hint={labels.required}>
          {shownFields.map(field)}
        </Section>
        <ChoiceList
          name="shipping_option_id"
          title={labels.shipping}
          none={labels.noShipping}
          choices={shipping}
          chosen={values.shipping_option_id}
          problem={problems.shipping_option_id}
        >
          <button name="intent" value="update" className="btn btn-outline mt-4 scripted:hidden">
            {labels.update}
          </button>
        </ChoiceList>
        <ChoiceList
          name="payment_provider_id"
          title={labels.payment}
          none={labels.noPayment}
          choices={payments}
          chosen={values.payment_provider_id}
          problem={problems.payment_provider_id}
        />
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

function Section({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="text-lg font-medium">{title}</legend>
      <p className="mt-1 mb-5 text-sm text-muted">{hint}</p>
      <div className="grid gap-x-4 gap-y-5 sm:grid-cols-6">{children}</div>
    </fieldset>
  )
}
