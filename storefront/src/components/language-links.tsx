"use client"

import { usePathname } from "next/navigation"
import { languageNames, languages, type Language } from "@/i18n/languages"
import { pathWithinPlace } from "@/lib/place-path"

/** The same page in each language. Plain links: the whole page changes its language, `<html lang>` too. */
export function LanguageLinks({ country, current }: { country: string; current: Language }) {
  const path = pathWithinPlace(usePathname())
  return (
    <ul className="text-sm">
      {languages.map((language) => (
        <li key={language}>
          <a
            href={`/${language}/${country}${path}`}
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
