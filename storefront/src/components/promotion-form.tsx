"use client"

import { useActionState, type ReactNode } from "react"
import type { Message } from "./message-form"
import { SubmitButton } from "./submit-button"

interface Props {
  action: (before: Message | undefined, form: FormData) => Promise<Message | undefined>
  label: string
  apply: string
  applying: string
  children: ReactNode
}

/** The field for a promotion code; a refused one stays in it, with the reason beneath. */
export function PromotionForm({ action, label, apply, applying, children }: Props) {
  const [message, submit] = useActionState(action, undefined)
  return (
    <form action={submit}>
      {children}
      <label htmlFor="code" className="mb-2 block text-sm font-medium">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          id="code"
          name="code"
          defaultValue={message?.typed}
          maxLength={100}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={message ? true : undefined}
          aria-describedby={message ? "code-problem" : undefined}
          className="input flex-1"
        />
        <SubmitButton className="btn btn-neutral" pendingLabel={applying}>
          {apply}
        </SubmitButton>
      </div>
      {message ? (
        <p id="code-problem" role="alert" className="mt-2 text-sm font-medium text-error">
          {message.text}
        </p>
      ) : null}
    </form>
  )
}
