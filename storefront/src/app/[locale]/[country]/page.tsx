import type { Metadata } from "next"
import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { CategoryTiles } from "@/components/category-tiles"
import { HeroPictures } from "@/components/hero-pictures"
import { StudioTeaser } from "@/components/studio/studio-teaser"
import { ProductGrid } from "@/components/product-grid"
import { listCategories, listProducts } from "@/lib/catalogue"
import { pageMetadata } from "@/lib/page-metadata"
import { requirePlace, type PlaceParams } from "@/lib/place"

interface Props {
  params: Promise<PlaceParams>
}

// Made when first asked for, then kept for everybody (docs/adr/0006-pages-made-at-run-time.md).
export const revalidate = 300
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata(await requirePlace(params), { path: "" })
}

export default async function HomePage({ params }: Props) {
  const place = await requirePlace(params)
  const t = await getTranslations("Home")
  const [categories, { products, count }] = await Promise.all([
    listCategories(place.medusaLocale),
    listProducts(place, { limit: 12 }),
  ])
  return (
    <>
      <section className="bg-base-200">
        <div className="page grid items-center gap-10 py-10 md:grid-cols-2 md:py-16 lg:gap-16">
          <div>
            <p className="mb-4 text-sm text-muted">{t("eyebrow")}</p>
            <h1 className="display text-3xl">{t("title")}</h1>
            <p className="mt-6 max-w-[38ch] text-lg text-muted">{t("lead")}</p>
            <Link href={`${place.base}/products`} prefetch={false} className="btn btn-primary mt-8 px-6 text-base">
              {t("browse")}
            </Link>
          </div>
          <HeroPictures products={products} place={place} />
        </div>
      </section>
      <section className="page py-14 md:py-20" aria-labelledby="categories">
        <h2 id="categories" className="display mb-8 text-2xl">
          {t("categories")}
        </h2>
        <CategoryTiles categories={categories} place={place} />
      </section>
      <StudioTeaser place={place} />
      <section className="page pb-20" aria-labelledby="newest">
        <div className="mb-8 flex flex-wrap items-baseline justify-between gap-4">
          <h2 id="newest" className="display text-2xl">
            {t("newest")}
          </h2>
          <Link href={`${place.base}/products`} prefetch={false} className="text-link">
            {t("seeAll", { count })}
          </Link>
        </div>
        <ProductGrid products={products.slice(0, 8)} place={place} headingLevel="h3" />
      </section>
    </>
  )
}
