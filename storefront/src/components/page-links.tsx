import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { writeListingQuery, type ListingQuery } from "@/lib/listing-query"

interface Props {
  path: string
  page: number
  pages: number
  /** What the list is narrowed and ordered by, kept on its other pages. */
  query?: ListingQuery
}

/** Previous and next page of a list; nothing when there is only one. */
export async function PageLinks({ path, page, pages, query }: Props) {
  if (pages === 1) return null
  const t = await getTranslations("List")
  const link = (to: number) => {
    if (query) return path + writeListingQuery({ ...query, page: to })
    return to === 1 ? path : `${path}?page=${to}`
  }
  return (
    <nav aria-label={t("pages")} className="mt-14 flex flex-wrap items-center justify-center gap-4 text-sm">
      {page > 1 ? (
        <Link href={link(page - 1)} prefetch={false} rel="prev" className="btn btn-outline">
          {t("previous")}
        </Link>
      ) : null}
      <span>{t("page", { page, pages })}</span>
      {page < pages ? (
        <Link href={link(page + 1)} prefetch={false} rel="next" className="btn btn-outline">
          {t("next")}
        </Link>
      ) : null}
    </nav>
  )
}
