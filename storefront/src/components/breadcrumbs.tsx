import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { environment } from "@/lib/environment"
import type { Place } from "@/lib/place"
import { breadcrumbData } from "@/lib/structured-data"
import { StructuredData } from "./structured-data"

interface Props {
  place: Place
  /** From the page below home to this one; `path` without the place. */
  steps: { name: string; path: string }[]
}

/** The way from home to this page, for people and for search engines. */
export async function Breadcrumbs({ place, steps }: Props) {
  const t = await getTranslations({ locale: place.language, namespace: "Breadcrumbs" })
  const all = [{ name: t("home"), path: "" }, ...steps]
  const whole = all.map(({ name, path }) => ({ name, url: environment.storefrontUrl + place.base + path }))
  return (
    <nav aria-label={t("label")} className="mb-6 text-sm text-muted">
      <ol className="flex flex-wrap gap-x-2">
        {all.map(({ name, path }, index) =>
          index === all.length - 1 ? (
            <li key={path} aria-current="page" className="py-1 text-base-content">
              {name}
            </li>
          ) : (
            <li key={path} className="flex items-center gap-2 after:content-['/']">
              <Link href={place.base + path} prefetch={false} className="py-1 hover:underline">
                {name}
              </Link>
            </li>
          )
        )}
      </ol>
      <StructuredData data={breadcrumbData(whole)} />
    </nav>
  )
}
