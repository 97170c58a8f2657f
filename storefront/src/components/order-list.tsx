import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { formatDay } from "@/lib/display"
import { formatMoney } from "@/lib/money"
import { statusWords } from "@/lib/order-status"
import type { OrderSummary } from "@/lib/orders"
import type { Place } from "@/lib/place"
import { Picture } from "./picture"

interface Props {
  orders: OrderSummary[]
  place: Place
  headingLevel: "h2" | "h3"
}

const picturesShown = 4

/** Orders in a list, each with its number, day, state, total and the first of its pictures. */
export async function OrderList({ orders, place, headingLevel: Heading }: Props) {
  const t = await getTranslations("Orders")
  const words = await statusWords()
  return (
    <ul className="divide-y divide-base-300 border-y border-base-300">
      {orders.map((order) => {
        const pieces = order.items.reduce((sum, { quantity }) => sum + quantity, 0)
        return (
          <li key={order.id} className="group relative grid grid-cols-[1fr_auto] gap-x-6 gap-y-3 py-5">
            <div>
              <Heading className="font-medium">
                <Link
                  href={`${place.base}/account/orders/${order.id}`}
                  prefetch={false}
                  className="underline-offset-4 group-hover:underline after:absolute after:inset-0"
                >
                  {t("number", { number: `#${order.display_id}` })}
                </Link>
              </Heading>
              <p className="text-sm text-muted">
                {formatDay(order.created_at, place.language)} · {words.order(order.status) ?? order.status}
              </p>
            </div>
            <div className="text-right">
              <p className="font-medium tabular-nums">
                {formatMoney(order.total, order.currency_code, place.language)}
              </p>
              <p className="text-sm text-muted">{t("pieces", { count: pieces })}</p>
            </div>
            <ul aria-hidden="true" className="col-span-2 flex gap-2">
              {order.items.slice(0, picturesShown).map((item) => (
                <li key={item.id} className="w-14">
                  <Picture src={item.thumbnail} alt="" className="rounded-field" />
                </li>
              ))}
              {order.items.length > picturesShown ? (
                <li className="self-center text-sm text-muted">+{order.items.length - picturesShown}</li>
              ) : null}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}
