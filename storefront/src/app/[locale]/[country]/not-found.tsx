import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { NotFoundMessage } from "@/components/not-found-message"
import { isLanguage } from "@/i18n/languages"
import type { PlaceParams } from "@/lib/place"

/** Next takes the metadata from here whenever the answer is a 404. */
export async function generateMetadata({ params }: { params?: Promise<PlaceParams> }): Promise<Metadata> {
  const language = (await params)?.locale
  if (!isLanguage(language)) return {}
  const t = await getTranslations({ locale: language, namespace: "Problem" })
  return { title: t("notFoundTitle"), robots: { index: false } }
}

/** What is shown where a page finds out by itself that it does not exist. */
export default function NotFound() {
  return <NotFoundMessage />
}
