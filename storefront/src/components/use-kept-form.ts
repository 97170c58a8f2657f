"use client"

import { startTransition, useEffect, useRef } from "react"

interface State {
  problems: Partial<Record<string, string>>
  failure?: string
  answers: number
}

/**
 * For a form whose action answers with a state. It is sent by hand: a form action of React would reset the fields, and lose
 * what is typed while the answer is on its way. After each answer that was asked for the focus goes to the first problem.
 * @param send of `useActionState`
 * @param names all fields, in their order
 */
export function useKeptForm(state: State, send: (form: FormData) => void, names: readonly string[]) {
  const form = useRef<HTMLFormElement>(null)
  const isUnasked = useRef(false)
  const problems = names.flatMap((name) => {
    const text = state.problems[name]
    return text === undefined ? [] : [{ name, text }]
  })
  const firstProblem = problems[0]?.name

  useEffect(() => {
    if (state.answers === 0) return
    window.dispatchEvent(new Event("webox:answered"))
    const target = firstProblem ?? (state.failure === undefined ? undefined : "failure")
    // Whoever has gone on to another field meanwhile is not called back: the problem is announced, and stands at its field.
    if (firstProblem !== undefined && isUnasked.current) return
    if (target !== undefined) form.current?.querySelector<HTMLElement>(`[data-problem="${target}"]`)?.focus()
  }, [state, firstProblem])

  /** Sends the form as it stands, because somebody asked for it. */
  function submit(submitter: HTMLElement | null) {
    isUnasked.current = false
    dispatch(submitter)
  }

  /** The same because of what was entered in one of its fields. */
  function submitUnasked() {
    isUnasked.current = true
    dispatch(null)
  }

  function dispatch(submitter: HTMLElement | null) {
    if (form.current === null) return
    const data = new FormData(form.current, submitter)
    startTransition(() => send(data))
  }

  return { form, problems, firstProblem, submit, submitUnasked }
}
