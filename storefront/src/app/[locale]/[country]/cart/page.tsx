import type { Metadata } from "next"
import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { CartCountSync } from "@/components/cart-count-sync"
import { CartLines } from "@/components/cart-lines"
import { CartNotice, EndedNotice } from "@/components/cart-notice"
import { EmptyCart } from "@/components/empty-cart"
import { MessageForm } from "@/components/message-form"
import { PlaceFields } from "@/components/place-fields"
import { PromotionCodes } from "@/components/promotion-codes"
import { SubmitButton } from "@/components/submit-button"
import { Totals } from "@/components/totals"
import { bringCart } from "@/lib/cart-actions"
import { countPieces } from "@/lib/cart"
import { readCheckedCart } from "@/lib/checked-cart"
import { countryName } from "@/lib/display"
import { orSignIn } from "@/lib/end-session"
import { isBlocking } from "@/lib/line-notice"
import { requirePlace, type PlaceParams } from "@/lib/place"
import { retryMerge } from "@/lib/retry-merge"

interface Props {
  params: Promise<PlaceParams>
  searchParams: Promise<Partial<Record<"notice" | "merge", string | string[]>>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePlace(params)
  const t = await getTranslations("Cart")
  return { title: t("title"), robots: { index: false } }
}

export default async function CartPage({ params, searchParams }: Props) {
  const place = await requirePlace(params)
  const t = await getTranslations("Cart")
  const checked = await orSignIn(place, "/cart", readCheckedCart(place))
  if (checked === undefined || checked.cart.items.length === 0) {
    return (
      <>
        <CartCountSync count={0} />
        <EmptyCart place={place} />
      </>
    )
  }
  const { cart, notices } = checked
  const { notice, merge } = await searchParams
  await retryMerge(place, "/cart", cart, merge)
  const needsChange = [...notices.values()].some(isBlocking)
  const country = countryName(place.country, place.language)
  const isElsewhere = cart.region_id !== place.region.id
  return (
    <div className="page py-10 md:py-14">
      <CartCountSync count={countPieces(cart)} />
      <h1 className="display text-2xl">{t("title")}</h1>
      <div role="status" className="mt-4 min-h-6 text-sm font-medium text-success">
        {notice === "added" || notice === "ended" ? t("added") : null}
        {notice === "moved" ? t("moved", { country }) : null}
      </div>
      {notice === "merged" || notice === "reordered" ? <CartNotice kind={notice} /> : null}
      {notice === "ended" ? <EndedNotice place={place} /> : null}
      {isElsewhere ? (
        <MessageForm action={bringCart} className="my-4 space-y-4 rounded-box bg-base-200 p-5">
          <PlaceFields place={place} />
          <p>{t("otherRegion", { country })}</p>
          <SubmitButton className="btn btn-neutral">{t("move", { country })}</SubmitButton>
        </MessageForm>
      ) : null}
      <div className="mt-4 grid gap-10 lg:grid-cols-[1fr_24rem] lg:gap-16">
        <CartLines cart={cart} notices={notices} place={place} />
        <aside aria-labelledby="summary" className="self-start rounded-box bg-base-200 p-6 lg:sticky lg:top-8">
          <h2 id="summary" className="mb-5 text-lg font-medium">
            {t("summary")}
          </h2>
          <Totals totals={cart} items={cart.items} place={place} isShippingKnown={cart.shipping_methods.length > 0} />
          <PromotionCodes cart={cart} place={place} />
          {needsChange ? (
            <p role="alert" className="mt-6 text-sm font-medium text-error">
              {t("needsChange")}
            </p>
          ) : null}
          {isElsewhere || needsChange ? null : (
            <Link href={`${place.base}/checkout`} prefetch={false} className="btn btn-primary mt-6 w-full text-base">
              {t("checkout")}
            </Link>
          )}
          <p className="mt-4 text-center text-sm">
            <Link href={`${place.base}/products`} prefetch={false} className="text-link inline-block py-1">
              {t("continue")}
            </Link>
          </p>
        </aside>
      </div>
    </div>
  )
}
