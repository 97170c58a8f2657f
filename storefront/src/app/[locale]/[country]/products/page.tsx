import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { CataloguePage } from "@/components/catalogue-page"
import { alternates } from "@/lib/alternates"
import { requirePlace, type PlaceParams } from "@/lib/place"

interface Props {
  params: Promise<PlaceParams>
  searchParams: Promise<{ page?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = await requirePlace(params)
  const t = await getTranslations("List")
  return { title: t("title"), description: t("description"), alternates: await alternates(place, "/products") }
}

export default async function ProductsPage({ params, searchParams }: Props) {
  const place = await requirePlace(params)
  return <CataloguePage place={place} page={(await searchParams).page} />
}
