import "server-only"
import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { alternates } from "./alternates"
import { mediaUrl } from "./media-url"
import type { Place } from "./place"

interface Page {
  /** Left out on the home page, which is named after the shop. */
  title?: string
  description?: string
  /** What follows language and country, for example `/products/tide-mug`. */
  path: string
  /** The address of a picture, as the backend gives it. */
  picture?: string | null
}

/** What search engines and those who share a catalogue page are told about it. */
export async function pageMetadata(place: Place, { title, description, path, picture }: Page): Promise<Metadata> {
  const t = await getTranslations({ locale: place.language, namespace: "Site" })
  const links = await alternates(place, path)
  const image = mediaUrl(picture)
  return {
    // Named with nothing, they would take the place of the shop's own.
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    alternates: links,
    openGraph: {
      title: title ?? t("name"),
      description: description ?? t("description"),
      type: "website",
      siteName: t("name"),
      locale: `${place.language}_${place.country.toUpperCase()}`,
      url: String(links.canonical),
      images: image === undefined ? [] : [image],
    },
  }
}
