import { getTranslations } from "next-intl/server"
import type { Product } from "@/lib/catalogue"
import { mediaUrl } from "@/lib/media-url"
import { Picture } from "./picture"

const largeSizes = "(min-width: 1280px) 43rem, (min-width: 1024px) 54vw, (min-width: 768px) 46vw, 88vw"
const smallSizes = "(min-width: 1280px) 21rem, (min-width: 1024px) 27vw, (min-width: 768px) 23vw, 88vw"

/** All pictures of a product: a row to swipe on small screens, a column with pairs on large ones. */
export async function Gallery({ product, label }: { product: Product; label: string }) {
  const t = await getTranslations("Product")
  const known = [product.thumbnail, ...product.images.map(({ url }) => url)].flatMap((url) => mediaUrl(url) ?? [])
  const urls = known.length === 0 ? [undefined] : [...new Set(known)]
  return (
    <ul
      aria-label={label}
      // Focusable, so that the row can be scrolled by keyboard.
      tabIndex={urls.length > 1 ? 0 : undefined}
      className="-mx-4 flex snap-x snap-mandatory gap-3 overflow-x-auto px-4 md:mx-0 md:grid md:grid-cols-2 md:gap-4 md:overflow-visible md:px-0"
    >
      {urls.map((url, index) => (
        <li
          key={url ?? "none"}
          className="w-[88%] shrink-0 snap-center first:col-span-2 only:w-full md:w-auto md:shrink md:nth-2:last:col-span-2"
        >
          <Picture
            src={url}
            alt={t("picture", { title: product.title, number: index + 1, count: urls.length })}
            // The first is as wide as the gallery, and so is the second when there is no third.
            sizes={index === 0 || urls.length === 2 ? largeSizes : smallSizes}
            isFirst={index === 0}
            className="rounded-box"
          />
        </li>
      ))}
    </ul>
  )
}
