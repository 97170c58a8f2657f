import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { listCategories } from "@/lib/catalogue"
import type { Place } from "@/lib/place"

interface Props {
  place: Place
  /** What was typed; empty on a listing. */
  text: string
  /** The address of the same list without the choices, when there are any. */
  withoutFilters: string | undefined
}

/** What stands where no product is: what can be tried instead. */
export async function NoResults({ place, text, withoutFilters }: Props) {
  const t = await getTranslations("Search")
  const headline = withoutFilters ? t("nothingFiltered") : text === "" ? t("empty") : t("nothing", { text })
  const categories = await listCategories(place.medusaLocale)
  return (
    <div className="max-w-[60ch] space-y-4 py-4">
      <p className="text-lg">{headline}</p>
      {withoutFilters ? (
        <p>
          <Link href={withoutFilters} prefetch={false} className="btn btn-outline">
            {t("removeAll")}
          </Link>
        </p>
      ) : text === "" ? null : (
        <p className="text-muted">{t("advice")}</p>
      )}
      <h2 className="pt-4 text-base font-medium">{t("suggestions")}</h2>
      <ul className="flex flex-wrap gap-2">
        {categories.map(({ id, handle, name }) => (
          <li key={id}>
            <Link
              href={`${place.base}/categories/${handle}`}
              prefetch={false}
              className="flex min-h-11 items-center rounded-full border border-line px-4 text-sm hover:border-base-content"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
