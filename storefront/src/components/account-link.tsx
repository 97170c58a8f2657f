import Link from "next/link"
import { getTranslations } from "next-intl/server"
import type { Place } from "@/lib/place"
import { Icon } from "./icon"

/** The way to the account: the same for everybody, so that a page can be kept for all. */
export async function AccountLink({ place }: { place: Place }) {
  const t = await getTranslations({ locale: place.language, namespace: "Account" })
  return (
    <Link
      href={`${place.base}/account`}
      prefetch={false}
      className="flex min-h-11 items-center gap-2 rounded-field px-2 text-sm hover:bg-base-200"
    >
      <Icon name="person" className="size-6" />
      <span className="max-sm:sr-only">{t("link")}</span>
    </Link>
  )
}
