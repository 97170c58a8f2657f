import type { Metadata } from "next"
import { CataloguePage } from "@/components/catalogue-page"
import { alternates } from "@/lib/alternates"
import { requireListing } from "@/lib/listing"
import { requirePlace, type PlaceParams } from "@/lib/place"

interface Props {
  params: Promise<PlaceParams>
}

// Made when first asked for, then kept for everybody (docs/adr/0006-pages-made-at-run-time.md).
export const revalidate = 300
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = await requirePlace(params)
  const { title, description, path } = await requireListing(["products"], place)
  return { title, description, alternates: await alternates(place, path) }
}

export default async function ProductsPage({ params }: Props) {
  const place = await requirePlace(params)
  return <CataloguePage place={place} listing={await requireListing(["products"], place)} parameters={{}} />
}
