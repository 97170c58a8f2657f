"use client"

import { useEffect, useRef } from "react"
import type { StudioState } from "@/lib/studio/studio-state"

/** The form of a studio page: after each answer the focus goes to what it says. */
export function useAnswered(state: StudioState) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (state.answers === 0) return
    form.current?.querySelector<HTMLElement>("[data-problem]")?.focus()
  }, [state])
  return form
}

/** A name for one press of the button; what was pressed before is another's. */
export function newAttempt(of: string): string {
  return `${of}-${Date.now()}`
}
