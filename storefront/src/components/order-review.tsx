import Link from "next/link"
import { getTranslations } from "next-intl/server"
import type { Cart } from "@/lib/cart"
import type { Place } from "@/lib/place"
import { typedCodes } from "@/lib/promotions"
import { CompanyLines } from "./company-lines"
import { OrderLines } from "./order-lines"
import { Totals } from "./totals"

/** What is about to be ordered, at the side of the checkout form. */
export async function OrderReview({ cart, place }: { cart: Cart; place: Place }) {
  const t = await getTranslations("Checkout")
  const promotion = await getTranslations("Promotion")
  return (
    <>
      <OrderLines items={cart.items} currencyCode={cart.currency_code} place={place} />
      <Totals totals={cart} items={cart.items} place={place} isShippingKnown={cart.shipping_methods.length > 0} />
      {typedCodes(cart).map((code) => (
        <p key={code} className="mt-3 text-sm font-medium text-success">
          {promotion("applied", { code })}
        </p>
      ))}
      {cart.shipping_address ? (
        <p className="mt-4 text-sm break-words text-muted empty:hidden">
          <CompanyLines address={cart.shipping_address} />
        </p>
      ) : null}
      <p className="mt-4 text-sm">
        <Link href={`${place.base}/cart`} prefetch={false} className="text-link inline-block py-1">
          {t("edit")}
        </Link>
      </p>
    </>
  )
}
