import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { listCategories } from "@/lib/catalogue"
import type { Place } from "@/lib/place"
import { AccountLink } from "./account-link"
import { CartLink } from "./cart-link"
import { PlaceMenu } from "./place-menu"
import { SearchField } from "./search/search-field"

/** The top of every page. The menu and the country switch are plain HTML: they work without JavaScript. */
export async function Header({ place }: { place: Place }) {
  const t = await getTranslations({ locale: place.language, namespace: "Header" })
  const search = await getTranslations({ locale: place.language, namespace: "Search" })
  const site = await getTranslations({ locale: place.language, namespace: "Site" })
  const categories = await listCategories(place.medusaLocale)
  const links = [
    { href: `${place.base}/products`, label: t("all") },
    ...categories.map(({ handle, name }) => ({ href: `${place.base}/categories/${handle}`, label: name })),
    { href: `${place.base}/studio`, label: t("studio") },
  ]
  return (
    <header className="border-b border-base-300 bg-base-100">
      <div className="page flex min-h-18 flex-wrap items-center gap-x-6 gap-y-1 py-3">
        <Link href={place.base} prefetch={false} className="display text-xl leading-none">
          {site("name")}
        </Link>
        <div className="ml-auto flex items-center gap-1 sm:gap-3 md:order-2 md:ml-0">
          <PlaceMenu place={place} />
          <AccountLink place={place} />
          <CartLink place={place} />
        </div>
        <SearchField
          action={`${place.base}/search`}
          id="header-search"
          label={search("label")}
          placeholder={search("placeholder")}
          submit={search("submit")}
          className="w-full md:order-1 md:mx-auto md:w-auto md:max-w-md md:flex-1"
        />
        <nav aria-label={t("navigation")} className="-mx-3 w-full overflow-x-auto md:order-3">
          <ul className="flex w-max text-sm">
            {links.map(({ href, label }) => (
              <li key={href}>
                <Link
                  href={href}
                  prefetch={false}
                  className="block px-3 py-2.5 underline-offset-8 hover:underline focus-visible:-outline-offset-3"
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}
