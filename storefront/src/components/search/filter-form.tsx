"use client"

import { useRouter } from "next/navigation"
import { useEffect, useRef, useTransition, type FormEvent, type ReactNode } from "react"

interface Props {
  id: string
  /** The address of the list, without a query. */
  action: string
  /** The query that the page shows now. */
  query: string
  children: ReactNode
}

/**
 * The form of a list's filters. Without JavaScript it is sent by its button; with it, each change is sent by itself, and only
 * the list changes: the field in use keeps the focus.
 */
export function FilterForm({ id, action, query, children }: Props) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const shown = useRef(query)
  const [isPending, startTransition] = useTransition()

  useEffect(() => {
    const mounted = form.current
    if (mounted) restoreUse(mounted)
    return () => {
      if (mounted) keepTyped(mounted)
    }
  }, [])

  useEffect(() => {
    if (!isPending) inUse = undefined
    // A chip or the browser's back button has changed the query: the fields follow. Not while a newer choice is under way.
    if (!isPending && shown.current !== query) {
      shown.current = query
      form.current?.reset()
    }
  }, [isPending, query])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const target = event.currentTarget
    if (event.nativeEvent instanceof SubmitEvent && event.nativeEvent.submitter)
      target.closest("details")?.removeAttribute("open")
    rememberUse(target)
    startTransition(() => router.push(action + queryOf(target), { scroll: false }))
  }

  function change(event: FormEvent<HTMLFormElement>) {
    event.currentTarget.requestSubmit()
  }

  return (
    <form
      ref={form}
      id={id}
      action={action}
      onSubmit={submit}
      onChange={change}
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

/**
 * The field in use, whether the filters were folded out, and what was typed meanwhile: the page that comes next may be made
 * of new elements. Known while a choice is under way.
 */
let inUse:
  | { action: string; name: string; value: string | undefined; isOpen: boolean; typed?: ReadonlyMap<string, string> }
  | undefined

function rememberUse(form: HTMLFormElement): void {
  const field = document.activeElement
  const isField = field instanceof HTMLInputElement || field instanceof HTMLSelectElement
  inUse = {
    action: form.action,
    name: isField && field.form === form ? field.name : "",
    value: field instanceof HTMLInputElement && field.type === "checkbox" ? field.value : undefined,
    isOpen: form.closest("details")?.open ?? false,
  }
}

function keepTyped(form: HTMLFormElement): void {
  if (inUse?.action === form.action) inUse.typed = new Map(textFields(form).map(({ name, value }) => [name, value]))
}

function textFields(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.elements].filter((field) => field instanceof HTMLInputElement).filter(({ type }) => type === "text")
}

function restoreUse(form: HTMLFormElement): void {
  const used = inUse
  inUse = undefined
  if (used === undefined || used.action !== form.action) return
  for (const field of textFields(form)) field.value = used.typed?.get(field.name) ?? field.value
  if (used.isOpen) form.closest("details")?.setAttribute("open", "")
  const fields = [...form.elements].filter(
    (field) => field instanceof HTMLInputElement || field instanceof HTMLSelectElement
  )
  const field = fields.find(({ name, value }) => name === used.name && (used.value ?? value) === value)
  if (used.name !== "") field?.focus({ preventScroll: true })
}
