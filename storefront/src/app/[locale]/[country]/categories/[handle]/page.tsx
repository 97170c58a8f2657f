import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { CataloguePage } from "@/components/catalogue-page"
import { alternates } from "@/lib/alternates"
import { listCategories, type Category } from "@/lib/catalogue"
import { requirePlace, type Place, type PlaceParams } from "@/lib/place"

interface Props {
  params: Promise<PlaceParams & { handle: string }>
  searchParams: Promise<{ page?: string | string[] }>
}

async function requireCategory(params: Props["params"], place: Place): Promise<Category> {
  const { handle } = await params
  const category = (await listCategories(place.medusaLocale)).find((candidate) => candidate.handle === handle)
  if (category === undefined) notFound()
  return category
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = await requirePlace(params)
  const { name, description, handle } = await requireCategory(params, place)
  return {
    title: name,
    description: description || undefined,
    alternates: await alternates(place, `/categories/${handle}`),
  }
}

export default async function CategoryPage({ params, searchParams }: Props) {
  const place = await requirePlace(params)
  const category = await requireCategory(params, place)
  return <CataloguePage place={place} category={category} page={(await searchParams).page} />
}
