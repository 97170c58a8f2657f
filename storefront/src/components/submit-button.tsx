"use client"

import type { ComponentProps } from "react"
import { useFormStatus } from "react-dom"

interface Props extends ComponentProps<"button"> {
  /** What the button says while the form is on its way. */
  pendingLabel?: string
}

/** A submit button that says when its form is on its way and is deaf to a second click; it stays focusable meanwhile. */
export function SubmitButton({ pendingLabel, children, ...props }: Props) {
  const { pending, data } = useFormStatus()
  const isMine = pending && (props.name === undefined || data.get(props.name) === props.value)
  return (
    <button
      {...props}
      type="submit"
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
    >
      {isMine && pendingLabel !== undefined ? (
        <>
          <span className="loading loading-spinner loading-sm" aria-hidden="true" />
          {pendingLabel}
        </>
      ) : (
        children
      )}
    </button>
  )
}
