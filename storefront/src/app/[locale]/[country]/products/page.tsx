import type { Metadata } from "next"
import { CataloguePage } from "@/components/catalogue-page"
import { requireListing } from "@/lib/listing"
import { pageMetadata } from "@/lib/page-metadata"
import { requirePlace, type PlaceParams } from "@/lib/place"

interface Props {
  params: Promise<PlaceParams>
}

// Made when first asked for, then kept for everybody (docs/adr/0006-pages-made-at-run-time.md).
export const revalidate = 300
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = await requirePlace(params)
  return pageMetadata(place, await requireListing(["products"], place))
}

export default async function ProductsPage({ params }: Props) {
  const place = await requirePlace(params)
  return <CataloguePage place={place} listing={await requireListing(["products"], place)} parameters={{}} />
}
