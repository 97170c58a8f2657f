"use server"

import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import type { Message } from "@/components/message-form"
import { rememberCart } from "./cart"
import { isWorthTelling, writeCartNotice } from "./cart-notice"
import { reorder } from "./customer-cart"
import { askToSignIn } from "./end-session"
import { field } from "./form"
import { failed } from "./form-answers"
import { placeOfForm } from "./form-place"
import { isOrderId } from "./orders"
import type { Place } from "./place"
import { SessionEndedError, sessionToken } from "./session"

/** Puts what an order had into the cart once more and shows the cart, which tells what could not be added. */
export async function orderAgain(_before: Message | undefined, form: FormData): Promise<Message | undefined> {
  const place = await placeOfForm(form)
  const orderId = field(form, "order_id")
  const path = isOrderId(orderId) ? `/account/orders/${orderId}` : "/account/orders"
  const t = await getTranslations({ locale: place.language, namespace: "Orders" })
  const outcome = await addOrder(place, orderId, attemptOf(form)).catch(async (error: unknown) => {
    if (error instanceof SessionEndedError) return askToSignIn(place, path)
    return { failure: (await failed(place, path)(error)).failure }
  })
  if ("failure" in outcome) return { text: outcome.failure }
  if (outcome.addedItems === 0) return { text: t("nothingAdded") }
  redirect(`${place.base}/cart?notice=${outcome.isWhole ? "added" : "reordered"}`)
}

async function addOrder(place: Place, id: string, attempt: string): Promise<{ addedItems: number; isWhole: boolean }> {
  const token = await sessionToken()
  if (token === undefined) throw new SessionEndedError()
  let answer = await reorder({ id, attempt }, place, token)
  // The answer to an attempt of some time ago, from a page gone back to: its cart is ordered or emptied by now.
  if ((await remember(answer.cart_id, token)) === 0 && answer.added_items > 0) {
    answer = await reorder({ id, attempt: crypto.randomUUID() }, place, token)
    await remember(answer.cart_id, token)
  }
  const notice = {
    limited: answer.limited_items,
    missing: answer.missing_items.map(({ title }) => title),
    codes: [],
  }
  if (isWorthTelling(notice)) await writeCartNotice(notice)
  return { addedItems: answer.added_items, isWhole: !isWorthTelling(notice) }
}

async function remember(cartId: string | null, token: string): Promise<number> {
  return cartId === null ? 0 : rememberCart(cartId, token)
}

function attemptOf(form: FormData): string {
  const sent = field(form, "attempt")
  return /^[\w-]{36}$/.test(sent) ? sent : crypto.randomUUID()
}
