import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { AccountFrame } from "@/components/account-frame"
import { OrderList } from "@/components/order-list"
import { PageLinks } from "@/components/page-links"
import { requireCustomer } from "@/lib/customer"
import { orSignIn } from "@/lib/end-session"
import { listOrders, ordersPerPage } from "@/lib/orders"
import { requirePlace, type PlaceParams } from "@/lib/place"

interface Props {
  params: Promise<PlaceParams>
  searchParams: Promise<{ page?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePlace(params)
  const t = await getTranslations("Account")
  return { title: t("orders"), robots: { index: false } }
}

export default async function OrdersPage({ params, searchParams }: Props) {
  const place = await requirePlace(params)
  const { token } = await requireCustomer(place, "/account/orders")
  const { page: asked = "1" } = await searchParams
  if (typeof asked !== "string" || !/^[1-9]\d{0,3}$/.test(asked)) notFound()
  const page = Number(asked)
  const { orders, count } = await orSignIn(place, "/account/orders", listOrders(token, page))
  const pages = Math.max(1, Math.ceil(count / ordersPerPage))
  if (page > pages) notFound()
  const account = await getTranslations("Account")
  const t = await getTranslations("Orders")
  return (
    <AccountFrame place={place} current="orders" title={account("orders")}>
      {orders.length === 0 ? (
        <>
          <p className="text-muted">{t("none")}</p>
          <Link href={`${place.base}/products`} prefetch={false} className="btn btn-primary mt-8 px-6">
            {t("browse")}
          </Link>
        </>
      ) : (
        <OrderList orders={orders} place={place} headingLevel="h2" />
      )}
      <PageLinks path={`${place.base}/account/orders`} page={page} pages={pages} />
    </AccountFrame>
  )
}
