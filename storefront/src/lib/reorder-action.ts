"use server"

import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import type { Message } from "@/components/message-form"
import { readCart, rememberCart } from "./cart"
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
  const outcome = await addOrder(place, orderId).catch(async (error: unknown) => {
    if (error instanceof SessionEndedError) return askToSignIn(place, path)
    return { failure: (await failed(place, path)(error)).failure }
  })
  if ("failure" in outcome) return { text: outcome.failure }
  if (outcome.addedItems === 0) return { text: t("nothingAdded") }
  redirect(`${place.base}/cart?notice=${outcome.isWhole ? "added" : "reordered"}`)
}

async function addOrder(place: Place, orderId: string): Promise<{ addedItems: number; isWhole: boolean }> {
  const token = await sessionToken()
  if (token === undefined) throw new SessionEndedError()
  const cart = await readCart(place)
  const { cart_id, added_items, limited_items, missing_items } = await reorder(orderId, place, token, cart?.id)
  if (cart_id !== null) await rememberCart(cart_id, token)
  const notice = { limited: limited_items, missing: missing_items.map(({ title }) => title), codes: [] }
  if (isWorthTelling(notice)) await writeCartNotice(notice)
  return { addedItems: added_items, isWhole: !isWorthTelling(notice) }
}
