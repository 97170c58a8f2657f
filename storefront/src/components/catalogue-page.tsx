import Link from "next/link"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { listCategories, listProducts, type Category } from "@/lib/catalogue"
import type { Listing } from "@/lib/listing"
import type { Place } from "@/lib/place"
import { Breadcrumbs } from "./breadcrumbs"
import { PageLinks } from "./page-links"
import { ProductGrid } from "./product-grid"

const pageSize = 24

interface Props {
  place: Place
  listing: Listing
  /** The query parameters as they came; none on the page that is the same for everybody. */
  parameters: Record<string, string | string[] | undefined>
}

/** A page of the catalogue: the categories to choose from, the products, the way to the other pages. */
export async function CataloguePage({ place, listing, parameters }: Props) {
  const { page: asked } = parameters
  const page = typeof asked === "string" && /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : asked === undefined ? 1 : 0
  if (page === 0) notFound()
  const t = await getTranslations("List")
  const [categories, { products, count }] = await Promise.all([
    listCategories(place.medusaLocale),
    // By title: products made at one moment would change places from page to page.
    listProducts(place, {
      categoryId: listing.categoryId,
      collectionId: listing.collectionId,
      order: "title",
      limit: pageSize,
      offset: (page - 1) * pageSize,
    }),
  ])
  const pages = Math.max(1, Math.ceil(count / pageSize))
  if (page > pages) notFound()
  return (
    <div className="page py-6 md:py-10">
      <Breadcrumbs place={place} steps={[{ name: listing.title, path: listing.path }]} />
      <h1 className="display text-2xl">{listing.title}</h1>
      {listing.text ? <p className="mt-3 max-w-[60ch] text-muted">{listing.text}</p> : null}
      <CategoryFilter label={t("filter")} all={t("title")} categories={categories} current={listing} place={place} />
      <p className="mb-6 text-sm text-muted">{t("count", { count })}</p>
      {products.length === 0 ? <p>{t("empty")}</p> : null}
      <ProductGrid products={products} place={place} headingLevel="h2" isOnTop />
      <PageLinks path={place.base + listing.path} page={page} pages={pages} />
    </div>
  )
}

interface FilterProps {
  label: string
  all: string
  categories: Category[]
  current: Listing
  place: Place
}

function CategoryFilter({ label, all, categories, current, place }: FilterProps) {
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
