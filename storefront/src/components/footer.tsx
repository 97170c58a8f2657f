import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { listCategories } from "@/lib/catalogue"
import type { Place } from "@/lib/place"
import { LanguageLinks } from "./language-links"

/** The bottom of every page. */
export async function Footer({ place }: { place: Place }) {
  const t = await getTranslations({ locale: place.language, namespace: "Footer" })
  const site = await getTranslations({ locale: place.language, namespace: "Site" })
  const header = await getTranslations({ locale: place.language, namespace: "Header" })
  const categories = await listCategories(place.medusaLocale)
  return (
    <footer className="mt-auto border-t border-base-300 bg-base-200">
      <div className="page grid gap-10 py-12 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr]">
        <div>
          <p className="display text-xl">{site("tagline")}</p>
          <p className="mt-4 max-w-[44ch] text-sm text-muted">{t("note")}</p>
        </div>
        <nav aria-labelledby="footer-shop">
          <h2 id="footer-shop" className="mb-3 text-sm font-semibold">
            {t("shop")}
          </h2>
          <ul className="text-sm">
            <li>
              <Link href={`${place.base}/products`} prefetch={false} className="inline-block py-1.5 hover:underline">
                {header("all")}
              </Link>
            </li>
            {categories.map(({ handle, name }) => (
              <li key={handle}>
                <Link
                  href={`${place.base}/categories/${handle}`}
                  prefetch={false}
                  className="inline-block py-1.5 hover:underline"
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-labelledby="footer-languages">
          <h2 id="footer-languages" className="mb-3 text-sm font-semibold">
            {t("languages")}
          </h2>
          <LanguageLinks country={place.country} current={place.language} />
        </nav>
      </div>
      <p className="page pb-8 text-xs text-muted">{t("rights")}</p>
    </footer>
  )
}
