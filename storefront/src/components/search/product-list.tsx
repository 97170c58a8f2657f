import { getTranslations } from "next-intl/server"
import { activeFilters } from "@/lib/active-filters"
import { isFiltered, sorts, withoutFilters, writeListingQuery, type ListingQuery } from "@/lib/listing-query"
import { formatMoney } from "@/lib/money"
import type { Place } from "@/lib/place"
import { pageSize, type FoundProducts } from "@/lib/product-search"
import { PageLinks } from "../page-links"
import { ProductGrid } from "../product-grid"
import { ActiveFilterChips } from "./active-filter-chips"
import { FilterForm } from "./filter-form"
import { NoResults } from "./no-results"
import { ProductFilters } from "./product-filters"
import { SortSelect } from "./sort-select"

interface Props {
  place: Place
  /** What follows language and country, `/categories/posters`. */
  path: string
  query: ListingQuery
  found: FoundProducts
  hasCategories: boolean
}

const formId = "filters"

/** A list of products with all that narrows and orders it. */
export async function ProductList({ place, path, query, found, hasCategories }: Props) {
  const t = await getTranslations("Search")
  const address = place.base + path
  const none = writeListingQuery(withoutFilters(query))
  const filters = activeFilters(query, found.facets, (min, max) => {
    const money = (amount: string) => formatMoney(Number(amount), place.region.currency_code, place.language)
    if (min === "") return t("priceTo", { max: money(max) })
    return max === "" ? t("priceFrom", { min: money(min) }) : t("priceBetween", { min: money(min), max: money(max) })
  })
  // A search has its own best order; the others start with what is new.
  const orders = sorts.filter((sort) => sort !== "relevance" || query.q !== "")
  const [usual] = orders
  if (found.count === 0 && !isFiltered(query)) {
    return (
      <>
        <p role="status" className="sr-only">
          {t("count", { count: 0 })}
        </p>
        <NoResults place={place} text={query.q} withoutFilters={undefined} />
      </>
    )
  }
  return (
    <div className="group lg:grid lg:grid-cols-[14rem_minmax(0,1fr)] lg:gap-x-12">
      <section aria-label={t("filters")}>
        <details className="open-when-wide mb-6">
          <summary className="btn w-full border-line bg-base-100">
            {filters.length === 0 ? t("filters") : t("filtersChosen", { count: filters.length })}
          </summary>
          <div className="pt-6 lg:pt-0">
            <FilterForm id={formId} action={address} query={writeListingQuery(query)}>
              <ProductFilters
                place={place}
                query={query}
                facets={found.facets}
                count={found.count}
                hasCategories={hasCategories}
              />
            </FilterForm>
          </div>
        </details>
      </section>
      <div className="transition-opacity group-has-[[data-pending]]:opacity-60">
        <div className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <p role="status" className="text-sm text-muted">
            {t("count", { count: found.count })}
          </p>
          <div className="flex items-center gap-2">
            <SortSelect
              form={formId}
              label={t("sort")}
              value={query.sort === undefined || query.sort === usual ? "" : query.sort}
              choices={orders.map((sort) => ({ value: sort === usual ? "" : sort, label: t(`sorts.${sort}`) }))}
            />
            <button type="submit" form={formId} className="btn btn-outline scripted:hidden">
              {t("apply")}
            </button>
          </div>
        </div>
        <ActiveFilterChips path={address} filters={filters} none={none} />
        {found.isApproximate && found.count > 0 ? (
          <p className="mb-6 rounded-box bg-base-200 px-4 py-3 text-sm">{t("approximate", { text: query.q })}</p>
        ) : null}
        {found.count === 0 ? (
          <NoResults place={place} text={query.q} withoutFilters={isFiltered(query) ? address + none : undefined} />
        ) : (
          <ProductGrid products={found.products} place={place} headingLevel="h2" isOnTop isBesideFilters />
        )}
        <PageLinks
          path={address}
          query={query}
          page={query.page}
          pages={Math.max(1, Math.ceil(found.count / pageSize))}
        />
      </div>
    </div>
  )
}
