import Link from "next/link"
import type { ReactNode } from "react"

/** Entries of a frame's menu look alike, also those that are no links. */
export const sectionEntry =
  "flex min-h-11 items-center rounded-field px-3 text-sm hover:bg-base-200 focus-visible:-outline-offset-3"

const marks = {
  filled: "aria-[current]:bg-base-200 aria-[current]:font-medium",
  underlined:
    "aria-[current]:font-medium aria-[current]:underline aria-[current]:decoration-primary aria-[current]:decoration-2 aria-[current]:underline-offset-8",
}

interface Props {
  href: string
  isCurrent?: boolean
  /** How the section that one is in stands out. */
  mark: keyof typeof marks
  children: ReactNode
}

/** A section in the menu of a frame. */
export function SectionLink({ href, isCurrent = false, mark, children }: Props) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isCurrent ? "page" : undefined}
      className={`${sectionEntry} ${marks[mark]}`}
    >
      {children}
    </Link>
  )
}
