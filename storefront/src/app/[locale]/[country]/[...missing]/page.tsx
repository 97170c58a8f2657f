import { headers } from "next/headers"
import { notFound } from "next/navigation"
import { NotFoundMessage } from "@/components/not-found-message"
import { isToldMissing } from "@/lib/missing-header"
import { placeOrDefault, type PlaceParams } from "@/lib/place"

interface Props {
  params: Promise<PlaceParams>
}

/**
 * Every address that no page has: a 404 with the shop's frame around it. The proxy has given the status already when it leads
 * here, so that the words are in the page; `notFound()` leaves them to JavaScript.
 */
export default async function MissingPage({ params }: Props) {
  await placeOrDefault(params)
  if (!isToldMissing(await headers())) notFound()
  return <NotFoundMessage />
}
