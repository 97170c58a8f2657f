import type { ReactNode } from "react"

interface Props {
  title: string
  lead: string
  /** What happened before, such as a session that ended. */
  notice?: string | undefined
  children: ReactNode
}

/** The narrow page of signing in and signing up. */
export function SignInFrame({ title, lead, notice, children }: Props) {
  return (
    <div className="page max-w-xl py-10 md:py-16">
      <h1 className="display text-2xl">{title}</h1>
      <p className="mt-3 mb-8 text-muted">{lead}</p>
      {notice === undefined ? null : (
        <p role="status" className="mb-8 rounded-box border border-line bg-base-200 p-5">
          {notice}
        </p>
      )}
      {children}
    </div>
  )
}
