import { getTranslations } from "next-intl/server"
import { formatMoney } from "@/lib/money"
import type { Place } from "@/lib/place"
import { lowestPrice } from "@/lib/prices"

type Variants = Parameters<typeof lowestPrice>[0]

/** What a product costs at least, and whether that includes the tax. */
export async function Price({ variants, place }: { variants: Variants; place: Place }) {
  const t = await getTranslations({ locale: place.language, namespace: "Product" })
  const lowest = lowestPrice(variants)
  if (lowest === undefined) return null
  const price = formatMoney(lowest.amount, lowest.currencyCode, place.language)
  return (
    <>
      <span className="tabular-nums">{lowest.isFrom ? t("from", { price }) : price}</span>{" "}
      <span className="text-xs text-muted">{lowest.isTaxInclusive ? t("incl") : t("excl")}</span>
    </>
  )
}
