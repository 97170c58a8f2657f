import Link from "next/link"

interface Props {
  label: string
  links: { href: string; text: string; isCurrent: boolean }[]
}

/** A row of links of which one is chosen. */
export function FilterLinks({ label, links }: Props) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-2">
        {links.map(({ href, text, isCurrent }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              scroll={false}
              aria-current={isCurrent ? "page" : undefined}
              className="flex min-h-11 items-center rounded-full border border-line px-4 text-sm hover:border-base-content aria-[current]:border-neutral aria-[current]:bg-neutral aria-[current]:text-neutral-content"
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
