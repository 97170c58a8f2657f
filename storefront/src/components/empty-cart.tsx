import Link from "next/link"
import { getTranslations } from "next-intl/server"
import type { Place } from "@/lib/place"

export async function EmptyCart({ place }: { place: Place }) {
  const t = await getTranslations("Cart")
  return (
    <div className="page py-24 text-center">
      <h1 className="display text-2xl">{t("empty")}</h1>
      <p className="mt-4 text-muted">{t("emptyHint")}</p>
      <Link href={`${place.base}/products`} prefetch={false} className="btn btn-primary mt-8 px-6 text-base">
        {t("browse")}
      </Link>
    </div>
  )
}
