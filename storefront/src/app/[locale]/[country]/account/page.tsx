import type { Metadata } from "next"
import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { AccountFrame } from "@/components/account-frame"
import { AddressText } from "@/components/address-text"
import { OrderList } from "@/components/order-list"
import { requireCustomer } from "@/lib/customer"
import { orSignIn } from "@/lib/end-session"
import { listOrders } from "@/lib/orders"
import { requirePlace, type PlaceParams } from "@/lib/place"

interface Props {
  params: Promise<PlaceParams>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePlace(params)
  const t = await getTranslations("Account")
  return { title: t("title"), robots: { index: false } }
}

const newestShown = 3

/** The account at a glance: the newest orders and the address that the checkout proposes. */
export default async function AccountPage({ params }: Props) {
  const place = await requirePlace(params)
  const { customer, token } = await requireCustomer(place, "/account")
  const t = await getTranslations("Account")
  const ordersText = await getTranslations("Orders")
  const addressesText = await getTranslations("Addresses")
  const { orders, count } = await orSignIn(place, "/account", listOrders(token, 1, newestShown))
  const address = customer.addresses.find(({ is_default_shipping }) => is_default_shipping)
  return (
    <AccountFrame
      place={place}
      current="overview"
      title={customer.first_name ? t("hello", { name: customer.first_name }) : t("helloYou")}
    >
      <section aria-labelledby="newest-orders">
        <h2 id="newest-orders" className="mb-4 text-lg font-medium">
          {t("newestOrders")}
        </h2>
        {orders.length === 0 ? <p className="text-muted">{ordersText("none")}</p> : null}
        {orders.length > 0 ? <OrderList orders={orders} place={place} headingLevel="h3" /> : null}
        <p className="mt-4 text-sm">
          {count > 0 ? (
            <Link href={`${place.base}/account/orders`} prefetch={false} className="text-link inline-block py-1">
              {t("allOrders", { count })}
            </Link>
          ) : (
            <Link href={`${place.base}/products`} prefetch={false} className="text-link inline-block py-1">
              {ordersText("browse")}
            </Link>
          )}
        </p>
      </section>
      <section aria-labelledby="default-address" className="mt-12">
        <h2 id="default-address" className="mb-4 text-lg font-medium">
          {addressesText("isDefault")}
        </h2>
        {address === undefined ? (
          <p className="text-muted">{addressesText("none")}</p>
        ) : (
          <AddressText address={address} place={place} />
        )}
        <p className="mt-4 text-sm">
          <Link
            href={`${place.base}/account/addresses${customer.addresses.length === 0 ? "/new" : ""}`}
            prefetch={false}
            className="text-link inline-block py-1"
          >
            {customer.addresses.length === 0 ? addressesText("add") : t("allAddresses")}
          </Link>
        </p>
      </section>
    </AccountFrame>
  )
}
