import type { ReactNode } from "react"

/** A part of a long form, with its fields in six columns. */
export function FormSection({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="group/section">
      <legend className={`text-lg font-medium ${hint === undefined ? "mb-4" : ""}`}>{title}</legend>
      {hint === undefined ? null : <p className="mt-1 mb-5 text-sm text-muted">{hint}</p>}
      <div className="grid gap-x-4 gap-y-5 sm:grid-cols-6">{children}</div>
    </fieldset>
  )
}
