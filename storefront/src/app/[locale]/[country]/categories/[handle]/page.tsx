import type { Metadata } from "next"
import { CataloguePage } from "@/components/catalogue-page"
import { requireListing } from "@/lib/listing"
import { pageMetadata } from "@/lib/page-metadata"
import { requirePlace, type PlaceParams } from "@/lib/place"

interface Props {
  params: Promise<PlaceParams & { handle: string }>
}

// Made when first asked for, then kept for everybody (docs/adr/0006-pages-made-at-run-time.md).
export const revalidate = 300
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = await requirePlace(params)
  return pageMetadata(place, await requireListing(["categories", (await params).handle], place))
}

export default async function CategoryPage({ params }: Props) {
  const place = await requirePlace(params)
  const listing = await requireListing(["categories", (await params).handle], place)
  return <CataloguePage place={place} listing={listing} parameters={{}} />
}
