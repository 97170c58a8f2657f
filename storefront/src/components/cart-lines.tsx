import Link from "next/link"
import { getTranslations } from "next-intl/server"
import type { Cart, CartItem } from "@/lib/cart"
import { changeLine } from "@/lib/cart-actions"
import { isBlocking, type LineNotice } from "@/lib/line-notice"
import { formatMoney } from "@/lib/money"
import type { Place } from "@/lib/place"
import { mostPerLine } from "@/lib/stock"
import { MessageForm } from "./message-form"
import { Picture } from "./picture"
import { PlaceFields } from "./place-fields"
import { SubmitButton } from "./submit-button"

interface Props {
  cart: Cart
  notices: ReadonlyMap<string, LineNotice>
  place: Place
}

/** The lines of a cart; every change is a button of its own, so nothing needs JavaScript. */
export function CartLines({ cart, notices, place }: Props) {
  return (
    <ul className="self-start divide-y divide-base-300 border-y border-base-300">
      {cart.items.map((item) => (
        <CartLine
          key={item.id}
          item={item}
          notice={notices.get(item.id)}
          currencyCode={cart.currency_code}
          place={place}
        />
      ))}
    </ul>
  )
}

interface LineProps {
  item: CartItem
  notice: LineNotice | undefined
  currencyCode: string
  place: Place
}

async function CartLine({ item, notice, currencyCode, place }: LineProps) {
  const t = await getTranslations("Cart")
  const money = (amount: number) => formatMoney(amount, currencyCode, place.language)
  const name = item.product_title ?? item.title
  const title = item.variant_title ? `${name}, ${item.variant_title}` : name
  return (
    <li className="grid grid-cols-[5.5rem_1fr] gap-x-4 gap-y-2 py-6 sm:grid-cols-[7rem_1fr_auto] sm:gap-x-6">
      <Picture src={item.thumbnail} alt="" sizes="7rem" className="row-span-2 rounded-field sm:row-span-1" />
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
        {notice ? <LineNoticeText notice={notice} price={money(item.unit_price)} money={money} /> : null}
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
          {notice?.kind === "short" ? (
            <SubmitButton
              name="quantity"
              value={String(notice.available)}
              aria-label={t("keepOf", { available: notice.available, title })}
              className="text-link min-h-11 cursor-pointer text-sm"
            >
              {t("lineKeep", { available: notice.available })}
            </SubmitButton>
          ) : null}
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

interface NoticeProps {
  notice: LineNotice
  price: string
  money: (amount: number) => string
}

async function LineNoticeText({ notice, price, money }: NoticeProps) {
  const t = await getTranslations("Cart")
  const text = () => {
    switch (notice.kind) {
      case "gone":
        return t("lineGone")
      case "soldOut":
        return t("lineSoldOut")
      case "short":
        return t("lineShort", { available: notice.available })
      case "price":
        return t("linePrice", { before: money(notice.before), now: price })
    }
  }
  return <p className={`mt-2 text-sm font-medium ${isBlocking(notice) ? "text-error" : ""}`}>{text()}</p>
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
