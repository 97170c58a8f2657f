"use client"

import { useEffect, useRef, type FormEvent, type KeyboardEvent, type ReactNode } from "react"
import type { Language } from "@/i18n/languages"
import type { ChatState } from "@/lib/studio/chat-state"
import { creditsText, fill } from "@/lib/studio/fill"
import { ProblemSummary } from "../problem-summary"
import { useOrder } from "./use-order"

export interface ChatLabels {
  model: string
  write: string
  placeholder: string
  hint: string
  send: string
  sending: string
  confirm: string
  confirmYes: string
  credits: { one: string; other: string }
}

export interface ChatFormProps {
  action: (before: ChatState, form: FormData) => Promise<ChatState>
  /** What stands in the field at first; left out, the form has no field: the question is there already. */
  content?: string
  models: { key: string; name: string }[]
  /** The key of the model that is chosen at first. */
  chosen: string
  attempt: string
  labels: ChatLabels
  language: Language
  /** Tells the fields of several forms of a page apart. */
  id: string
  /** How much was said before: once there is more, what was sent leaves the field. */
  turn?: number
  /** Hidden fields. */
  children: ReactNode
}

/** Says something to a model, or has it answer once more. The same with and without JavaScript. */
export function ChatForm({
  action,
  content,
  models,
  chosen,
  attempt,
  labels,
  language,
  id,
  turn,
  children,
}: ChatFormProps) {
  const { state, send, isPending, form, submit } = useOrder(action, { content: content ?? "", answers: 0 }, attempt)
  const field = useRef<HTMLTextAreaElement>(null)
  const sent = useRef<string>(undefined)

  useEffect(() => {
    // The next message may be begun while this one is on its way.
    if (field.current !== null && field.current.value === sent.current) field.current.value = ""
    sent.current = undefined
  }, [turn])

  function say(event: FormEvent<HTMLFormElement>) {
    if (!isPending) sent.current = field.current?.value
    submit(event)
  }

  function sendByKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    // Enter also ends what is being composed, such as an accent or a Japanese word.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.currentTarget.form?.requestSubmit()
  }

  return (
    <form ref={form} action={send} onSubmit={say} className="space-y-3">
      {children}
      <input type="hidden" name="attempt" value={attempt} />
      <ProblemSummary problems={[]} failure={state.failure} failureLink={state.failureLink} headings={[]} />
      {content === undefined ? null : (
        <div>
          <label htmlFor={`${id}-content`} className="sr-only">
            {labels.write}
          </label>
          <textarea
            ref={field}
            id={`${id}-content`}
            name="content"
            rows={3}
            required
            maxLength={50_000}
            defaultValue={state.content}
            placeholder={labels.placeholder}
            onKeyDown={sendByKey}
            aria-describedby={`${id}-hint`}
            className="block w-full resize-y rounded-box border border-line bg-base-100 p-4 placeholder:text-muted"
          />
          <p id={`${id}-hint`} className="sr-only">
            {labels.hint}
          </p>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <label htmlFor={`${id}-model`} className="sr-only">
          {labels.model}
        </label>
        <select
          id={`${id}-model`}
          name="model"
          defaultValue={chosen}
          className="select min-w-0 flex-1 basis-56 pe-10 text-sm text-ellipsis"
        >
          {models.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
        <button aria-disabled={isPending || undefined} className="btn btn-primary px-6">
          {isPending ? (
            <>
              <span className="loading loading-spinner loading-sm" aria-hidden="true" />
              {labels.sending}
            </>
          ) : (
            labels.send
          )}
        </button>
      </div>
      {state.confirm === undefined ? null : (
        <div role="alert" tabIndex={-1} data-problem="confirm" className="rounded-box border-2 border-primary p-4">
          <p>{fill(labels.confirm, { credits: creditsText(state.confirm, labels.credits, language) })}</p>
          <button name="confirmed_credits" value={state.confirm} className="btn btn-primary mt-3">
            {labels.confirmYes}
          </button>
        </div>
      )}
    </form>
  )
}
