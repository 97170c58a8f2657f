import Link from "next/link"
import { getTranslations } from "next-intl/server"
import type { Cart } from "@/lib/cart"
import { formatMoney } from "@/lib/money"
import type { Place } from "@/lib/place"
import { typedCodes } from "@/lib/promotions"
import { Picture } from "./picture"
import { Totals } from "./totals"

/** What is about to be ordered, at the side of the checkout form. */
export async function OrderReview({ cart, place }: { cart: Cart; place: Place }) {
  const t = await getTranslations("Checkout")
  const common = await getTranslations("Cart")
  const promotion = await getTranslations("Promotion")
  return (
    <>
      <ul className="mb-5 space-y-4 border-b border-base-300 pb-5">
        {cart.items.map((item) => (
          <li key={item.id} className="grid grid-cols-[3.5rem_1fr_auto] gap-3 text-sm">
            <Picture src={item.thumbnail} alt="" className="rounded-field" />
            <div>
              <p className="font-medium">{item.product_title ?? item.title}</p>
              <p className="text-muted">
                {item.variant_title ? `${item.variant_title} · ` : null}
                {common("quantityOf", { quantity: item.quantity })}
              </p>
            </div>
            <p className="tabular-nums">{formatMoney(item.total, cart.currency_code, place.language)}</p>
          </li>
        ))}
      </ul>
      <Totals totals={cart} items={cart.items} place={place} isShippingKnown={cart.shipping_methods.length > 0} />
      {typedCodes(cart).map((code) => (
        <p key={code} className="mt-3 text-sm font-medium text-success">
          {promotion("applied", { code })}
        </p>
      ))}
      <p className="mt-4 text-sm">
        <Link href={`${place.base}/cart`} prefetch={false} className="text-link inline-block py-1">
          {t("edit")}
        </Link>
      </p>
    </>
  )
}
