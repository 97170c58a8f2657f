import { getTranslations } from "next-intl/server"
import { formatMoney } from "@/lib/money"
import type { Place } from "@/lib/place"
import { Picture } from "./picture"

interface Line {
  id: string
  product_title: string | null
  title: string
  variant_title: string | null
  thumbnail: string | null
  quantity: number
  total: number
}

/** What is ordered, or about to be: each line with its picture, pieces and price. */
export async function OrderLines({
  items,
  currencyCode,
  place,
}: {
  items: Line[]
  currencyCode: string
  place: Place
}) {
  const t = await getTranslations("Order")
  return (
    <ul className="mb-5 space-y-4 border-b border-base-300 pb-5">
      {items.map((item) => (
        <li key={item.id} className="grid grid-cols-[3.5rem_1fr_auto] gap-3 text-sm">
          <Picture src={item.thumbnail} alt="" sizes="3.5rem" className="rounded-field" />
          <div>
            <p className="font-medium">{item.product_title ?? item.title}</p>
            <p className="text-muted">
              {item.variant_title ? `${item.variant_title} · ` : null}
              {t("quantity", { quantity: item.quantity })}
            </p>
          </div>
          <p className="tabular-nums">{formatMoney(item.total, currencyCode, place.language)}</p>
        </li>
      ))}
    </ul>
  )
}
