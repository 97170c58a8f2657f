import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { readCartCookie } from "@/lib/cart-cookie"
import type { Place } from "@/lib/place"

/** The way to the cart with its number of pieces, known from the cookie: no page asks the backend for it. */
export async function CartLink({ place }: { place: Place }) {
  const t = await getTranslations({ locale: place.language, namespace: "Header" })
  const count = (await readCartCookie())?.count ?? 0
  return (
    <Link
      href={`${place.base}/cart`}
      prefetch={false}
      aria-label={t("cartWithCount", { count })}
      className="flex min-h-11 items-center gap-2 rounded-field px-2 text-sm hover:bg-base-200"
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 24 24"
        className="size-6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      >
        <path d="M5 8h14l-1 12H6L5 8Zm4 0V6.5a3 3 0 0 1 6 0V8" strokeLinejoin="round" />
      </svg>
      <span className="max-sm:sr-only">{t("cart")}</span>
      <span className="min-w-5 rounded-full bg-neutral px-1.5 text-center text-xs leading-5 text-neutral-content">
        {count}
      </span>
    </Link>
  )
}
