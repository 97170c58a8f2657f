import Link from "next/link"
import { getTranslations } from "next-intl/server"
import type { Cart, CartItem } from "@/lib/cart"
import { changeLine } from "@/lib/cart-actions"
import { formatMoney } from "@/lib/money"
import type { Place } from "@/lib/place"
import { mostPerLine } from "@/lib/stock"
import { MessageForm } from "./message-form"
import { Picture } from "./picture"
import { PlaceFields } from "./place-fields"
import { SubmitButton } from "./submit-button"

/** The lines of a cart; every change is a button of its own, so nothing needs JavaScript. */
export function CartLines({ cart, place }: { cart: Cart; place: Place }) {
  return (
    <ul className="self-start divide-y divide-base-300 border-y border-base-300">
      {cart.items.map((item) => (
        <CartLine key={item.id} item={item} currencyCode={cart.currency_code} place={place} />
      ))}
    </ul>
  )
}

async function CartLine({ item, currencyCode, place }: { item: CartItem; currencyCode: string; place: Place }) {
  const t = await getTranslations("Cart")
  const money = (amount: number) => formatMoney(amount, currencyCode, place.language)
  const name = item.product_title ?? item.title
  const title = item.variant_title ? `${name}, ${item.variant_title}` : name
  return (
    <li className="grid grid-cols-[5.5rem_1fr] gap-x-4 gap-y-2 py-6 sm:grid-cols-[7rem_1fr_auto] sm:gap-x-6">
      <Picture src={item.thumbnail} alt="" className="row-span-2 rounded-field sm:row-span-1" />
      <div className="flex flex-col items-start">
        <h2 className="text-base font-medium">
          {item.product_handle ? (
            <Link href={`${place.base}/products/${item.product_handle}`} prefetch={false} className="hover:underline">
              {name}
            </Link>
          ) : (
            name
          )}
        </h2>
        {item.variant_title ? <p className="text-sm text-muted">{item.variant_title}</p> : null}
        {item.quantity > 1 ? (
          <p className="text-sm text-muted">{t("each", { price: money(item.unit_price) })}</p>
        ) : null}
        <MessageForm action={changeLine} className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          <PlaceFields place={place} />
          <input type="hidden" name="item_id" value={item.id} />
          <div className="flex items-center rounded-field border border-line">
            <Step label={t("decrease", { title })} sign="−" to={item.quantity - 1} />
            <span className="min-w-8 text-center tabular-nums">
              <span className="sr-only">{t("quantityOf", { quantity: item.quantity })}</span>
              <span aria-hidden="true">{item.quantity}</span>
            </span>
            <Step label={t("increase", { title })} sign="+" to={Math.min(item.quantity + 1, mostPerLine)} />
          </div>
          <SubmitButton
            name="quantity"
            value="0"
            aria-label={t("removeItem", { title })}
            className="text-link min-h-11 cursor-pointer text-sm"
          >
            {t("remove")}
          </SubmitButton>
        </MessageForm>
      </div>
      <p className="col-start-2 font-medium tabular-nums sm:col-start-3 sm:text-right">{money(item.total)}</p>
    </li>
  )
}

function Step({ label, sign, to }: { label: string; sign: string; to: number }) {
  return (
    <SubmitButton
      name="quantity"
      value={String(to)}
      aria-label={label}
      className="size-11 cursor-pointer text-lg hover:bg-base-200 aria-disabled:opacity-50"
    >
      {sign}
    </SubmitButton>
  )
}
