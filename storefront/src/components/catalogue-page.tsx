import Link from "next/link"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { listCategories, type Category } from "@/lib/catalogue"
import type { Listing } from "@/lib/listing"
import { readListingQuery, type RawParameters } from "@/lib/listing-query"
import type { Place } from "@/lib/place"
import { findProducts, pageSize } from "@/lib/product-search"
import { Breadcrumbs } from "./breadcrumbs"
import { ProductList } from "./search/product-list"

interface Props {
  place: Place
  listing: Listing
  /** The query parameters as they came; none on the page that is the same for everybody. */
  parameters: RawParameters
}

/** A page of the catalogue: the categories to choose from, the products with their filters, the way to the other pages. */
export async function CataloguePage({ place, listing, parameters }: Props) {
  const asked = readListingQuery(parameters)
  if (asked === undefined) notFound()
  // A listing is searched on the search's own page, and a category's list is narrowed by no other.
  const hasCategories = listing.collectionId !== undefined
  const query = { ...asked, q: "", categories: hasCategories ? asked.categories : [] }
  const t = await getTranslations("List")
  const [categories, found] = await Promise.all([
    listCategories(place.medusaLocale),
    findProducts(place, query, { categoryId: listing.categoryId, collectionId: listing.collectionId }),
  ])
  if (query.page > Math.max(1, Math.ceil(found.count / pageSize))) notFound()
  return (
    <div className="page py-6 md:py-10">
      <Breadcrumbs place={place} steps={[{ name: listing.title, path: listing.path }]} />
      <h1 className="display text-2xl">{listing.title}</h1>
      {listing.text ? <p className="mt-3 max-w-[60ch] text-muted">{listing.text}</p> : null}
      <CategoryLinks label={t("filter")} all={t("title")} categories={categories} current={listing} place={place} />
      <ProductList place={place} path={listing.path} query={query} found={found} hasCategories={hasCategories} />
    </div>
  )
}

interface LinksProps {
  label: string
  all: string
  categories: Category[]
  current: Listing
  place: Place
}

function CategoryLinks({ label, all, categories, current, place }: LinksProps) {
  const links = [
    { href: `${place.base}/products`, name: all, isCurrent: current.path === "/products" },
    ...categories.map(({ id, handle, name }) => ({
      href: `${place.base}/categories/${handle}`,
      name,
      isCurrent: id === current.categoryId,
    })),
  ]
  return (
    <nav aria-label={label} className="my-8">
      <ul className="flex flex-wrap gap-2">
        {links.map(({ href, name, isCurrent }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={isCurrent ? "page" : undefined}
              className="flex min-h-11 items-center rounded-full border border-line px-4 text-sm hover:border-base-content aria-[current]:border-neutral aria-[current]:bg-neutral aria-[current]:text-neutral-content"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
