"use client"

import { useActionState, type FormEvent, type ReactNode } from "react"
import type { FieldDescription } from "@/lib/field-description"
import type { FormState } from "@/lib/form-state"
import { FormField } from "./form-field"
import { ProblemSummary } from "./problem-summary"
import { useKeptForm } from "./use-kept-form"

export interface DetailsLabels {
  submit: string
  submitting: string
  /** The sentence above the problems, by how many there are. */
  headings: string[]
}

interface Props {
  action: (before: FormState, form: FormData) => Promise<FormState>
  initial: FormState
  fields: FieldDescription[]
  labels: DetailsLabels
  /** Hidden fields, and what stands between the fields and the button. */
  children: ReactNode
}

/** A form of the account: fields, the button, and what is wrong. The same with and without JavaScript. */
export function DetailsForm({ action, initial, fields, labels, children }: Props) {
  const [state, send, isPending] = useActionState(action, initial)
  const { form, problems, firstProblem, submit } = useKeptForm(
    state,
    send,
    fields.map(({ name }) => name)
  )

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!isPending) submit(null)
  }

  return (
    <form ref={form} action={send} onSubmit={onSubmit} noValidate className="group/details space-y-6">
      <ProblemSummary
        problems={problems}
        failure={state.failure}
        failureLink={state.failureLink}
        headings={labels.headings}
      />
      <div className="grid gap-x-4 gap-y-5 sm:grid-cols-6">
        {fields.map((field) => (
          <FormField
            key={field.name}
            field={field}
            value={state.values[field.name] ?? ""}
            problem={state.problems[field.name]}
            isFirstProblem={field.name === firstProblem}
          />
        ))}
      </div>
      {children}
      <button aria-disabled={isPending || undefined} className="btn btn-primary min-w-48 px-6 text-base max-sm:w-full">
        {isPending ? (
          <>
            <span className="loading loading-spinner loading-sm" aria-hidden="true" />
            {labels.submitting}
          </>
        ) : (
          labels.submit
        )}
      </button>
    </form>
  )
}
