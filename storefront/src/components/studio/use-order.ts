"use client"

import { startTransition, useActionState, useEffect, useRef, type FormEvent } from "react"
import type { StudioState } from "@/lib/studio/studio-state"

export type OrderAction = (before: StudioState, form: FormData) => Promise<StudioState>

/** What every answer to a form says. */
interface Answered {
  /** Counts the answers, so that the form notices each. */
  answers: number
}

/**
 * A form that costs something: it is sent once at a time, each press under a name of its own, what was typed stays, and after each
 * answer the focus goes to what it says.
 * @param attempt names the first press, where no scripts run
 */
export function useOrder<State extends Answered>(
  action: (before: Awaited<State>, form: FormData) => Promise<State>,
  initial: Awaited<State>,
  attempt: string
) {
  const [state, send, isPending] = useActionState(action, initial)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (state.answers > 0) form.current?.querySelector<HTMLElement>("[data-problem]")?.focus()
  }, [state])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isPending) return
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
    const data = new FormData(event.currentTarget, submitter)
    data.set("attempt", `${attempt}-${Date.now()}`)
    // The Enter key presses the first button, which only those without JavaScript see.
    data.delete("look")
    startTransition(() => send(data))
  }

  return { state, send, isPending, form, submit }
}
