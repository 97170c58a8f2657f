import Link from "next/link"

interface Props {
  label: string
  /** Back to where the list begins; left out there. */
  newest: { href: string; text: string } | undefined
  /** On to what is older; left out at the end. */
  older: { href: string; text: string } | undefined
  className?: string
}

/** The ways through a list that shows the newest first, and does not count its pages. */
export function AgeLinks({ label, newest, older, className = "mt-8 justify-center" }: Props) {
  return (
    <nav aria-label={label} className={`flex flex-wrap gap-4 ${className}`}>
      {newest === undefined ? null : (
        <Link href={newest.href} prefetch={false} className="btn btn-outline">
          {newest.text}
        </Link>
      )}
      {older === undefined ? null : (
        <Link href={older.href} prefetch={false} rel="next" className="btn btn-outline">
          {older.text}
        </Link>
      )}
    </nav>
  )
}
