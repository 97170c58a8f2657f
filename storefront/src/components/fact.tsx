import type { ReactNode } from "react"

/** One line of a list of facts: what it is about, and what is so. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="mb-1 text-sm font-medium">{name}</dt>
      <dd className="break-words text-muted">{children}</dd>
    </div>
  )
}
