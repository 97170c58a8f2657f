import Link from "next/link"
import { getLocale, getTranslations } from "next-intl/server"

/** Says that an address has no page, and leads home. */
export async function NotFoundMessage() {
  const t = await getTranslations("Problem")
  return (
    <div className="page py-24 text-center">
      <h1 className="display text-2xl">{t("notFoundTitle")}</h1>
      <p className="mx-auto mt-4 max-w-[48ch] text-muted">{t("notFound")}</p>
      <Link href={(await getLocale()) === "fr" ? "/fr" : "/en"} prefetch={false} className="btn btn-primary mt-8">
        {t("home")}
      </Link>
    </div>
  )
}
