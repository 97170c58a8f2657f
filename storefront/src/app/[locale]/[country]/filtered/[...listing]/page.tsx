import type { Metadata } from "next"
import { CataloguePage } from "@/components/catalogue-page"
import { requireListing } from "@/lib/listing"
import { pageMetadata } from "@/lib/page-metadata"
import { requirePlace, type PlaceParams } from "@/lib/place"

interface Props {
  params: Promise<PlaceParams & { listing: string[] }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = await requirePlace(params)
  return pageMetadata(place, await requireListing((await params).listing, place))
}

/** A listing with query parameters, made for each request. Visitors see the listing's own address: the proxy leads here. */
export default async function FilteredPage({ params, searchParams }: Props) {
  const place = await requirePlace(params)
  const listing = await requireListing((await params).listing, place)
  return <CataloguePage place={place} listing={listing} parameters={await searchParams} />
}
