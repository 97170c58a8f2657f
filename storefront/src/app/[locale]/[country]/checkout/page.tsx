import type { Metadata } from "next"
import Link from "next/link"
import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { CheckoutForm } from "@/components/checkout-form"
import { checkoutLabels } from "@/components/checkout-labels"
import { EmptyCart } from "@/components/empty-cart"
import { OrderReview } from "@/components/order-review"
import { PlaceFields } from "@/components/place-fields"
import { submitCheckout } from "@/lib/checkout-actions"
import { addressLines } from "@/lib/address-lines"
import { countryOptions, worldCountryOptions } from "@/lib/countries"
import { orSignIn } from "@/lib/end-session"
import { formatMoney } from "@/lib/money"
import { openCheckout } from "@/lib/open-checkout"
import { requirePlace, type PlaceParams } from "@/lib/place"
import { signInPath } from "@/lib/return-path"

interface Props {
  params: Promise<PlaceParams>
  searchParams: Promise<{ merge?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePlace(params)
  const t = await getTranslations("Checkout")
  return { title: t("title"), robots: { index: false } }
}

export default async function CheckoutPage({ params, searchParams }: Props) {
  const place = await requirePlace(params)
  const t = await getTranslations("Checkout")
  const { merge } = await searchParams
  const checkout = await orSignIn(place, "/checkout", openCheckout(place, merge))
  if (checkout === undefined) return <EmptyCart place={place} />
  if (checkout.cart.region_id !== place.region.id) redirect(`${place.base}/cart`)
  const { cart, options, providers, initial, customer, addresses, isDraft } = checkout
  const money = (amount: number) => formatMoney(amount, cart.currency_code, place.language)
  return (
    <div className="page py-10 md:py-14">
      <h1 className="display text-2xl">{t("title")}</h1>
      <p className="mt-3 text-muted">
        {customer === undefined ? (
          <>
            {t("haveAccount")}{" "}
            <Link href={place.base + signInPath("/checkout")} prefetch={false} className="text-link inline-block py-1">
              {t("signIn")}
            </Link>
          </>
        ) : (
          t("signedIn", { email: customer.email })
        )}
      </p>
      {isDraft ? (
        <p role="status" className="mt-3 text-sm font-medium text-success">
          {t("draft")}
        </p>
      ) : null}
      <CheckoutForm
        action={submitCheckout}
        initial={initial}
        expectedTotal={cart.total}
        countries={countryOptions([place.region], place.language)}
        billingCountries={worldCountryOptions(place.language)}
        shipping={options?.map(({ id, name, price }) => ({
          id,
          name,
          note: price === undefined ? "" : price === 0 ? t("free") : money(price),
        }))}
        payments={providers.map((id) => ({ id, ...paymentTexts(id, t) }))}
        addresses={addresses.map((address) => ({ id: address.id, lines: addressLines(address, place.language) }))}
        isCustomer={customer !== undefined}
        labels={await checkoutLabels(money(cart.total))}
        hidden={<PlaceFields place={place} />}
        review={<OrderReview cart={cart} place={place} />}
      />
    </div>
  )
}

function paymentTexts(id: string, t: Awaited<ReturnType<typeof getTranslations<"Checkout">>>) {
  if (id === "pp_demo_demo" || id === "pp_system_default") {
    return { name: t(`payments.${id}`), hint: t(`paymentHints.${id}`) }
  }
  return { name: t("payments.other", { name: id.replace(/^pp_/, "").replaceAll("_", " ") }), hint: "" }
}
