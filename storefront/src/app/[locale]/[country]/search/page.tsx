import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { ProductList } from "@/components/search/product-list"
import { SearchField } from "@/components/search/search-field"
import { alternates } from "@/lib/alternates"
import { readListingQuery, type RawParameters } from "@/lib/listing-query"
import { requirePlace, type PlaceParams } from "@/lib/place"
import { findProducts, pageSize } from "@/lib/product-search"

interface Props {
  params: Promise<PlaceParams>
  searchParams: Promise<RawParameters>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const place = await requirePlace(params)
  const t = await getTranslations("Search")
  const text = readListingQuery(await searchParams)?.q ?? ""
  return {
    title: text === "" ? t("title") : t("titleFor", { text }),
    alternates: await alternates(place, "/search"),
    robots: { index: false },
  }
}

/** What the shopper typed, found, with all that narrows it. Without a text, all products. */
export default async function SearchPage({ params, searchParams }: Props) {
  const place = await requirePlace(params)
  const query = readListingQuery(await searchParams)
  if (query === undefined) notFound()
  const t = await getTranslations("Search")
  const found = await findProducts(place, query)
  if (query.page > Math.max(1, Math.ceil(found.count / pageSize))) notFound()
  return (
    <div className="page py-6 md:py-10">
      <h1 className="display text-2xl break-words">
        {query.q === "" ? t("lead") : t("resultsFor", { text: query.q })}
      </h1>
      <SearchField
        action={`${place.base}/search`}
        id="search"
        label={t("again")}
        placeholder={t("placeholder")}
        submit={t("submit")}
        text={query.q}
        className="mt-6 mb-10 max-w-lg"
      />
      <ProductList place={place} path="/search" query={query} found={found} hasCategories />
    </div>
  )
}
