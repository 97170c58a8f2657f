import Link from "next/link"
import { getTranslations } from "next-intl/server"
import type { Place } from "@/lib/place"

/** The way to the account: the same for everybody, so that a page can be kept for all. */
export async function AccountLink({ place }: { place: Place }) {
  const t = await getTranslations({ locale: place.language, namespace: "Account" })
  return (
    <Link
      href={`${place.base}/account`}
      prefetch={false}
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
        <circle cx="12" cy="8" r="3.75" />
        <path d="M4.5 20c.6-3.9 3.6-6 7.5-6s6.9 2.1 7.5 6" strokeLinecap="round" />
      </svg>
      <span className="max-sm:sr-only">{t("link")}</span>
    </Link>
  )
}
