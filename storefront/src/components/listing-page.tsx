import type { Metadata } from "next"
import { requireListing } from "@/lib/listing"
import { pageMetadata } from "@/lib/page-metadata"
import { requirePlace, type PlaceParams } from "@/lib/place"
import { CataloguePage } from "./catalogue-page"

interface Props {
  params: Promise<PlaceParams & { handle?: string }>
}

/** The page of a listing that is the same for everybody: of all products, or of the category or collection of a handle. */
export function listingPage(section: "products" | "categories" | "collections") {
  async function readListing(params: Props["params"]) {
    const place = await requirePlace(params)
    const { handle } = await params
    return { place, listing: await requireListing(handle === undefined ? [section] : [section, handle], place) }
  }

  return {
    async generateMetadata({ params }: Props): Promise<Metadata> {
      const { place, listing } = await readListing(params)
      return pageMetadata(place, listing)
    },
    async Page({ params }: Props) {
      const { place, listing } = await readListing(params)
      return <CataloguePage place={place} listing={listing} parameters={{}} />
    },
  }
}
