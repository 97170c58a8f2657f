"use client"

import { useActionState, useEffect, useId, type ReactNode } from "react"

/** What an action has to say: already in the shopper's language. */
export interface Message {
  text: string
  /** What was typed, to be shown again. */
  typed?: string
}

interface Props {
  action: (before: Message | undefined, form: FormData) => Promise<Message | undefined>
  children: ReactNode
  className?: string
}

/** A form whose action may answer with a message. Works without JavaScript: the page is then made again, message included. */
export function MessageForm({ action, children, className }: Props) {
  const [message, submit, isPending] = useActionState(action, undefined)
  const messageId = useId()
  // The header's number of pieces looks again: not every browser tells when a cookie changes.
  useEffect(() => {
    if (!isPending) window.dispatchEvent(new Event("webox:answered"))
  }, [isPending])
  return (
    <form action={submit} className={className} aria-describedby={message ? messageId : undefined}>
      {children}
      {message ? (
        <p id={messageId} role="alert" className="text-sm font-medium text-error">
          {message.text}
        </p>
      ) : null}
    </form>
  )
}
