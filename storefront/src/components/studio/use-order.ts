"use client"

import { startTransition, useActionState, type FormEvent } from "react"
import type { StudioState } from "@/lib/studio/studio-state"
import { newAttempt, useAnswered } from "./use-answered"

export type OrderAction = (before: StudioState, form: FormData) => Promise<StudioState>

/**
 * A form of the studio that orders: it is sent once at a time, each press under a name of its own, and what was typed stays.
 * @param attempt names the first press, where no scripts run
 */
export function useOrder(action: OrderAction, initial: StudioState, attempt: string) {
  const [state, send, isPending] = useActionState(action, initial)
  const form = useAnswered(state)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isPending) return
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
    const data = new FormData(event.currentTarget, submitter)
    data.set("attempt", newAttempt(attempt))
    // The Enter key presses the first button, which only those without JavaScript see.
    data.delete("look")
    startTransition(() => send(data))
  }

  return { state, send, isPending, form, submit }
}
