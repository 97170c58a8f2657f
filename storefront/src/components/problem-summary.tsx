"use client"

import { textFields } from "@/lib/address"
import { choiceFields, type CheckoutState } from "@/lib/checkout-state"

/** Why the order was not placed, above the form: the failure, or every field that needs attention with a way to it. */
export function ProblemSummary({ state, headings }: { state: CheckoutState; headings: string[] }) {
  const problems = [...textFields, ...choiceFields].flatMap((name) => {
    const text = state.problems[name]
    return text === undefined ? [] : [{ name, text }]
  })
  if (problems.length === 0 && state.failure === undefined) return null
  return (
    <div
      role="alert"
      tabIndex={-1}
      data-problem={state.failure === undefined ? undefined : "failure"}
      className="rounded-box border-2 border-error p-5"
    >
      {state.failure === undefined ? null : <p className="font-medium">{state.failure}</p>}
      {problems.length === 0 ? null : (
        <>
          <p className="font-medium">{headings[problems.length]}</p>
          <ul className="mt-2 list-disc pl-5 text-sm">
            {problems.map(({ name, text }) => (
              <li key={name}>
                <a href={`#${name}`} className="text-link inline-block py-1">
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
