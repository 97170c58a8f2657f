import Link from "next/link"
import { getTranslations } from "next-intl/server"
import type { ActiveFilter } from "@/lib/active-filters"
import { Icon } from "../icon"

interface Props {
  /** The address of the list, without a query. */
  path: string
  filters: ActiveFilter[]
  /** The query of the list without any of them. */
  none: string
}

/** The choices that narrow a list, each a link that takes it back. */
export async function ActiveFilterChips({ path, filters, none }: Props) {
  if (filters.length === 0) return null
  const t = await getTranslations("Search")
  const labelOf = ({ group, label }: ActiveFilter) => {
    if (group === "stock") return t("inStock")
    if (group === "price" || group === "category") return label
    return t("chip", { option: group.label, value: label })
  }
  return (
    <div className="mb-6 flex flex-wrap items-center gap-2">
      <ul aria-label={t("active")} className="contents">
        {filters.map((filter) => (
          <li key={filter.query}>
            <Link
              href={path + filter.query}
              prefetch={false}
              scroll={false}
              aria-label={t("remove", { filter: labelOf(filter) })}
              className="flex min-h-9 items-center gap-2 rounded-full border border-line bg-base-200 py-1 pr-3 pl-4 text-sm hover:border-base-content"
            >
              {labelOf(filter)}
              <Icon name="cross" className="size-3" />
            </Link>
          </li>
        ))}
      </ul>
      {filters.length > 1 ? (
        <Link
          href={path + none}
          prefetch={false}
          scroll={false}
          className="text-link min-h-9 content-center px-2 text-sm"
        >
          {t("removeAll")}
        </Link>
      ) : null}
    </div>
  )
}
