"use client"

import { usePathname } from "next/navigation"
import type { MouseEvent } from "react"
import { languageNames, languages, type Language } from "@/i18n/languages"
import { pathWithinPlace } from "@/lib/place-path"

/** A link knows the page's path; what follows the `?` is known once it is clicked. */
function keepQuery({ currentTarget }: MouseEvent<HTMLAnchorElement>): void {
  currentTarget.search = window.location.search
}

/** The same page in each language. Plain links: the whole page changes its language, `<html lang>` too. */
export function LanguageLinks({ country, current }: { country: string; current: Language }) {
  const path = pathWithinPlace(usePathname())
  return (
    <ul className="text-sm">
      {languages.map((language) => (
        <li key={language}>
          <a
            href={`/${language}/${country}${path}`}
            onClick={keepQuery}
            lang={language}
            hrefLang={language}
            aria-current={language === current ? "true" : undefined}
            className="inline-block py-1.5 hover:underline aria-[current]:font-semibold"
          >
            {languageNames[language]}
          </a>
        </li>
      ))}
    </ul>
  )
}
