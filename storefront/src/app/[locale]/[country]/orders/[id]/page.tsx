import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { Picture } from "@/components/picture"
import { Totals } from "@/components/totals"
import { countryName, formatDay } from "@/lib/display"
import { formatMoney } from "@/lib/money"
import { findOrder, type Order } from "@/lib/orders"
import { requirePlace, type Place, type PlaceParams } from "@/lib/place"

interface Props {
  params: Promise<PlaceParams & { id: string }>
  searchParams: Promise<{ token?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePlace(params)
  const t = await getTranslations("Order")
  return { title: t("title"), robots: { index: false }, referrer: "same-origin" }
}

export default async function OrderPage({ params, searchParams }: Props) {
  const place = await requirePlace(params)
  const { token } = await searchParams
  const order = await findOrder((await params).id, typeof token === "string" ? token : undefined)
  if (order === undefined) notFound()
  const t = await getTranslations("Order")
  const number = `#${order.display_id}`
  return (
    <div className="page grid gap-10 py-10 md:py-14 lg:grid-cols-[1fr_26rem] lg:gap-16">
      <div>
        <p className="text-lg text-success">{t("title")}</p>
        <h1 className="display mt-2 text-3xl">{t("heading", { number })}</h1>
        <p className="mt-6 max-w-[56ch] text-lg">{t("confirmed", { number, email: order.email })}</p>
        <p className="mt-2 text-muted">
          {t("placedOn", { date: formatDay(order.created_at, place.language) })}. {t("keep")}
        </p>
        <div className="mt-10 grid gap-8 sm:grid-cols-2">
          <Address order={order} place={place} title={t("deliverTo")} />
          <section aria-labelledby="by">
            <h2 id="by" className="mb-2 font-medium">
              {t("by")}
            </h2>
            <p className="text-muted">{order.shipping_methods.map(({ name }) => name).join(", ")}</p>
          </section>
        </div>
        <Link href={place.base} prefetch={false} className="btn btn-primary mt-12 px-6">
          {t("again")}
        </Link>
      </div>
      <section aria-labelledby="items" className="self-start rounded-box bg-base-200 p-6">
        <h2 id="items" className="mb-5 text-lg font-medium">
          {t("items")}
        </h2>
        <ul className="mb-5 space-y-4 border-b border-base-300 pb-5">
          {order.items.map((item) => (
            <li key={item.id} className="grid grid-cols-[3.5rem_1fr_auto] gap-3 text-sm">
              <Picture src={item.thumbnail} alt="" className="rounded-field" />
              <div>
                <p className="font-medium">{item.product_title ?? item.title}</p>
                <p className="text-muted">
                  {item.variant_title ? `${item.variant_title} · ` : null}
                  {t("quantity", { quantity: item.quantity })}
                </p>
              </div>
              <p className="tabular-nums">{formatMoney(item.total, order.currency_code, place.language)}</p>
            </li>
          ))}
        </ul>
        <Totals totals={order} items={order.items} place={place} isShippingKnown />
      </section>
    </div>
  )
}

function Address({ order, place, title }: { order: Order; place: Place; title: string }) {
  const address = order.shipping_address
  if (address === null) return null
  const country = address.country_code ? countryName(address.country_code, place.language) : ""
  const lines = [
    [address.first_name, address.last_name],
    [address.company],
    [address.address_1],
    [address.address_2],
    [address.postal_code, address.city, address.province],
    [country],
  ].map((parts) => parts.filter(Boolean).join(" "))
  return (
    <section aria-labelledby="deliver-to">
      <h2 id="deliver-to" className="mb-2 font-medium">
        {title}
      </h2>
      <address className="text-muted not-italic">
        {lines.filter(Boolean).map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      </address>
    </section>
  )
}
