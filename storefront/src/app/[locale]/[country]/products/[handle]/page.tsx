import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { AddToCartForm } from "@/components/add-to-cart-form"
import { Breadcrumbs } from "@/components/breadcrumbs"
import { Gallery } from "@/components/gallery"
import { Price } from "@/components/price"
import { ProductGrid } from "@/components/product-grid"
import { StructuredData } from "@/components/structured-data"
import { findProduct, listRelated, type Product } from "@/lib/catalogue"
import { countryName } from "@/lib/display"
import { environment } from "@/lib/environment"
import { canonicalBase } from "@/lib/main-places"
import { mediaUrl } from "@/lib/media-url"
import { pageMetadata } from "@/lib/page-metadata"
import { listRegions, requirePlace, type Place, type PlaceParams } from "@/lib/place"
import { searchTexts } from "@/lib/search-texts"
import { productData } from "@/lib/structured-data"

interface Props {
  params: Promise<PlaceParams & { handle: string }>
}

async function requireProduct(params: Props["params"], place: Place): Promise<Product> {
  const product = await findProduct((await params).handle, place)
  if (product === undefined) notFound()
  return product
}

// Made when first asked for, then kept for everybody (docs/adr/0006-pages-made-at-run-time.md).
export const revalidate = 300
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = await requirePlace(params)
  const product = await requireProduct(params, place)
  const { title, description } = searchTexts(product, place.language)
  return pageMetadata(place, { title, description, path: `/products/${product.handle}`, picture: product.thumbnail })
}

export default async function ProductPage({ params }: Props) {
  const place = await requirePlace(params)
  const product = await requireProduct(params, place)
  const t = await getTranslations("Product")
  const category = product.categories[0]
  const path = `/products/${product.handle}`
  const pictures = product.images
    .flatMap(({ url }) => mediaUrl(url) ?? [])
    .map((url) => environment.storefrontUrl + url)
  const country = countryName(place.country, place.language)
  return (
    <div className="page py-6 md:py-10">
      <Breadcrumbs
        place={place}
        steps={[
          ...(category ? [{ name: category.name, path: `/categories/${category.handle}` }] : []),
          { name: product.title, path },
        ]}
      />
      <StructuredData
        data={productData(
          product,
          environment.storefrontUrl + canonicalBase(place, await listRegions()) + path,
          pictures
        )}
      />
      <div className="grid gap-10 md:grid-cols-2 lg:grid-cols-[7fr_5fr] lg:gap-16">
        <Gallery product={product} label={t("pictures")} />
        <div className="md:sticky md:top-8 md:self-start">
          <h1 className="display text-2xl">{product.title}</h1>
          {product.subtitle ? <p className="mt-2 text-lg text-muted">{product.subtitle}</p> : null}
          <p className="mt-4 text-lg">
            <Price variants={product.variants} place={place} />
          </p>
          <AddToCartForm product={product} place={place} />
          {product.description ? <p className="mt-8 max-w-[60ch] whitespace-pre-line">{product.description}</p> : null}
          <dl className="mt-8 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 border-t border-base-300 pt-6 text-sm">
            {product.material ? (
              <>
                <dt className="text-muted">{t("material")}</dt>
                <dd>{product.material}</dd>
              </>
            ) : null}
            {product.collection ? (
              <>
                <dt className="text-muted">{t("collection")}</dt>
                <dd>
                  <Link
                    href={`${place.base}/collections/${product.collection.handle}`}
                    prefetch={false}
                    className="text-link"
                  >
                    {product.collection.title}
                  </Link>
                </dd>
              </>
            ) : null}
            <dt className="text-muted">{t("details")}</dt>
            <dd>{t("delivery", { country })}</dd>
          </dl>
        </div>
      </div>
      {category ? <More product={product} categoryId={category.id} place={place} title={t("more")} /> : null}
    </div>
  )
}

interface MoreProps {
  product: Product
  categoryId: string
  place: Place
  title: string
}

async function More({ product, categoryId, place, title }: MoreProps) {
  const others = await listRelated(place, product.handle, categoryId)
  if (others.length === 0) return null
  return (
    <section aria-labelledby="more" className="pt-20">
      <h2 id="more" className="display mb-8 text-2xl">
        {title}
      </h2>
      <ProductGrid products={others} place={place} headingLevel="h3" />
    </section>
  )
}
