"use client"

import { useRouter } from "next/navigation"
import { useLayoutEffect, useRef, useTransition, type FocusEvent, type FormEvent, type ReactNode } from "react"

interface Props {
  id: string
  /** The address of the list, without a query. */
  action: string
  /** The query that the page shows now. */
  query: string
  children: ReactNode
}

/**
 * The form of a list's filters. Without JavaScript it is sent by its button; with it, each choice is sent by itself, and a
 * text once its field is left or Enter is pressed. Only the list changes: the field in use keeps the focus and its text.
 */
export function FilterForm({ id, action, query, children }: Props) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const shown = useRef(query)
  const asked = useRef(query)
  const known = useRef<Texts>(new Map())
  const [isPending, startTransition] = useTransition()

  // In the commit itself, here and below: a key pressed between the new page and a later effect would be lost.
  useLayoutEffect(() => {
    const mounted = form.current
    if (!mounted) return
    known.current = textsOf(mounted, "defaultValue")
    takeOver(mounted, query)
    return () => leaveBehind(mounted, known.current)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only the first query of a form is one to take over at
  }, [])

  useLayoutEffect(() => {
    if (isPending || !form.current) return
    const isOutdated = underWay?.action === form.current.action && underWay.isOutdated
    underWay = undefined
    asked.current = query
    if (isOutdated) return send(form.current)
    // A chip or the browser's back button has changed the query: the fields follow.
    if (shown.current === query) return
    shown.current = query
    const typed = typedSince(form.current, known.current)
    known.current = textsOf(form.current, "defaultValue")
    form.current.reset()
    putBack(form.current, typed)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a new function to send with is no reason to follow
  }, [isPending, query])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const target = event.currentTarget
    if (event.nativeEvent instanceof SubmitEvent && event.nativeEvent.submitter)
      target.closest("details")?.removeAttribute("open")
    send(target)
  }

  /**
   * Asks for the list, once. A newer choice waits until the one under way is there, and then goes with what was chosen
   * meanwhile: of two at once Next may show the older, where it finds late that the first is a page of another route.
   */
  function send(target: HTMLFormElement) {
    known.current = textsOf(target, "value")
    const wanted = queryOf(target)
    if (wanted === asked.current) return
    if (underWay?.action === target.action) {
      underWay.isOutdated = true
      return
    }
    asked.current = wanted
    underWay = { action: target.action, asked: wanted, isOutdated: false }
    startTransition(() => router.push(action + wanted, { scroll: false }))
  }

  function change(event: FormEvent<HTMLFormElement>) {
    if (!isText(event.target)) event.currentTarget.requestSubmit()
  }

  function leave(event: FocusEvent<HTMLFormElement>) {
    if (isText(event.target) && typedSince(event.currentTarget, known.current).size > 0)
      event.currentTarget.requestSubmit()
  }

  return (
    <form
      ref={form}
      id={id}
      action={action}
      onSubmit={submit}
      onChange={change}
      onBlur={leave}
      data-pending={isPending || undefined}
      className="space-y-7"
    >
      {children}
    </form>
  )
}

/** What the form asks for, without its empty fields. */
function queryOf(form: HTMLFormElement): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value.trim() !== "") parameters.append(name, value)
  }
  return parameters.size === 0 ? "" : `?${parameters}`
}

/** The texts of a form's fields, by their names. */
type Texts = ReadonlyMap<string, string>

function isText(field: unknown): field is HTMLInputElement {
  return field instanceof HTMLInputElement && field.type === "text"
}

function textsOf(form: HTMLFormElement, which: "value" | "defaultValue"): Texts {
  return new Map([...form.elements].filter(isText).map((field) => [field.name, field[which]]))
}

/** What was typed since the texts were `known`, which is what was shown or sent last. */
function typedSince(form: HTMLFormElement, known: Texts): Texts {
  return new Map([...textsOf(form, "value")].filter(([name, value]) => value !== known.get(name)))
}

function putBack(form: HTMLFormElement, typed: Texts): void {
  for (const field of [...form.elements].filter(isText)) field.value = typed.get(field.name) ?? field.value
}

/**
 * A choice under way. The page that comes next may be made of new elements: then the form that leaves it says which field
 * is in use, whether the filters are folded out, what was chosen after the choice, and what is typed and not sent yet.
 */
let underWay:
  | {
      action: string
      asked: string
      isOutdated: boolean
      left?: { name: string; value: string | undefined; isOpen: boolean; chosen: string; typed: Texts }
    }
  | undefined

function leaveBehind(form: HTMLFormElement, known: Texts): void {
  if (underWay?.action !== form.action) return
  const field = document.activeElement
  underWay.left = {
    name: isChoice(field) && field.form === form ? field.name : "",
    value: isCheckbox(field) ? field.value : undefined,
    isOpen: form.closest("details")?.open ?? false,
    chosen: queryOf(form),
    typed: typedSince(form, known),
  }
}

function takeOver(form: HTMLFormElement, query: string): void {
  if (underWay?.left === undefined || underWay.action !== form.action || underWay.asked !== query) {
    underWay = undefined
    return
  }
  const { name, value, isOpen, chosen, typed } = underWay.left
  if (underWay.isOutdated) choose(form, new URLSearchParams(chosen))
  putBack(form, typed)
  if (isOpen) form.closest("details")?.setAttribute("open", "")
  const field = [...form.elements]
    .filter(isChoice)
    .find((one) => one.name === name && (value ?? one.value) === one.value)
  if (name !== "") field?.focus({ preventScroll: true })
}

function choose(form: HTMLFormElement, chosen: URLSearchParams): void {
  for (const field of [...form.elements].filter(isChoice)) {
    if (isCheckbox(field)) field.checked = chosen.getAll(field.name).includes(field.value)
    else field.value = chosen.get(field.name) ?? ""
  }
}

function isChoice(field: unknown): field is HTMLInputElement | HTMLSelectElement {
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement
}

function isCheckbox(field: unknown): field is HTMLInputElement {
  return field instanceof HTMLInputElement && field.type === "checkbox"
}
