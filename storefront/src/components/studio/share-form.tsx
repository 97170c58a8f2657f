"use client"

import { useActionState, useId, useState, type ReactNode } from "react"
import type { Language } from "@/i18n/languages"
import { formatDay } from "@/lib/display"
import { fill } from "@/lib/studio/fill"
import { share } from "@/lib/studio/generation-actions"
import { SubmitButton } from "../submit-button"

interface Props {
  language: Language
  labels: { share: string; sharing: string; link: string; until: string; copy: string; copied: string }
  /** Hidden fields. */
  children: ReactNode
}

/** Makes a link to a file that opens without an account, and shows it. */
export function ShareForm({ language, labels, children }: Props) {
  const [shared, send] = useActionState(share, undefined)
  const [isCopied, setIsCopied] = useState(false)
  const id = useId()

  async function copy(url: string) {
    await navigator.clipboard.writeText(url)
    setIsCopied(true)
  }

  return (
    <form action={send} className="min-w-0 flex-1 basis-56">
      {children}
      <SubmitButton className="btn btn-outline" pendingLabel={labels.sharing}>
        {labels.share}
      </SubmitButton>
      {shared?.failure === undefined ? null : (
        <p role="alert" className="mt-2 text-sm font-medium text-error">
          {shared.failure}
        </p>
      )}
      {shared?.url === undefined || shared.expiresAt === undefined ? null : (
        <div role="status" className="mt-3 max-w-xl">
          <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
            {labels.link}
          </label>
          <div className="flex gap-2">
            <input id={id} readOnly value={shared.url} className="input flex-1 text-sm" />
            {/* Only a safe context has a clipboard, and only scripts reach it. */}
            <button
              type="button"
              onClick={() => void copy(shared.url ?? "")}
              className="btn btn-neutral hidden scripted:inline-flex"
            >
              {isCopied ? labels.copied : labels.copy}
            </button>
          </div>
          <p className="mt-1.5 text-sm text-muted">
            {fill(labels.until, { date: formatDay(shared.expiresAt, language) })}
          </p>
        </div>
      )}
    </form>
  )
}
