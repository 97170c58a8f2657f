"use server"

import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import type { Message } from "@/components/message-form"
import { hasControlCharacters } from "./address"
import { signInFirst } from "./end-session"
import { BackendAwayError, BackendError } from "./backend"
import { readCart, type Cart } from "./cart"
import { formatDay } from "./display"
import { placeOfForm } from "./form-place"
import { field } from "./form"
import { formatMoney } from "./money"
import type { Place } from "./place"
import { applyCode, refusalReasons, removeCode, typedCodes, validateCode, type Refusal } from "./promotions"

type Answer = Promise<Message | undefined>

/** Applies a typed code, or says why it is refused. */
export async function addCode(_before: Message | undefined, form: FormData): Answer {
  const place = await placeOfForm(form)
  const t = await getTranslations({ locale: place.language, namespace: "Promotion.refused" })
  const typed = field(form, "code")
  if (typed === "") return { text: t("empty") }
  if (typed.length > 100 || hasControlCharacters(typed)) return { text: t("malformed") }
  const cart = await readCart(place).catch(signInFirst(place))
  if (cart === undefined) redirect(`${place.base}/cart`)
  try {
    const refusal = await tryCode(cart, typed, place)
    if (refusal !== undefined) return { text: refusal, typed }
  } catch (error) {
    return { text: await explain(error, place), typed }
  }
  redirect(`${place.base}/cart`)
}

/** Takes a code off the cart. */
export async function dropCode(_before: Message | undefined, form: FormData): Answer {
  const place = await placeOfForm(form)
  const code = field(form, "code")
  const cart = await readCart(place).catch(signInFirst(place))
  try {
    if (cart !== undefined && typedCodes(cart).includes(code)) await removeCode(cart.id, code)
  } catch (error) {
    return { text: await explain(error, place) }
  }
  redirect(`${place.base}/cart`)
}

/** Applies the code; gives the reason when it is refused. */
async function tryCode(cart: Cart, typed: string, place: Place): Promise<string | undefined> {
  const t = await getTranslations({ locale: place.language, namespace: "Promotion.refused" })
  const verdict = await validateCode(cart.id, typed)
  if (!verdict.valid) return refusalText(verdict, typed, place)
  const { promotions } = await applyCode(cart.id, verdict.code)
  return promotions.some(({ code }) => code === verdict.code) ? undefined : t("not_applicable", { code: typed })
}

async function refusalText({ reason, minimum, starts_at, ends_at }: Refusal, code: string, place: Place) {
  const t = await getTranslations({ locale: place.language, namespace: "Promotion.refused" })
  if (reason === "below_minimum" && minimum !== undefined) {
    const amount = formatMoney(minimum.amount, minimum.currency_code, place.language)
    return t("below_minimum_of", { code, minimum: amount })
  }
  if (reason === "not_started" && starts_at)
    return t("not_started_on", { code, date: formatDay(starts_at, place.language) })
  if (reason === "expired" && ends_at) return t("expired_on", { code, date: formatDay(ends_at, place.language) })
  return t(refusalReasons.find((known) => known === reason) ?? "not_applicable", { code })
}

async function explain(error: unknown, place: Place): Promise<string> {
  const t = await getTranslations({ locale: place.language, namespace: "Problem" })
  if (error instanceof BackendAwayError) return t("away")
  if (error instanceof BackendError && error.code === "WEBOX_PROMOTIONS_TOO_MANY_GUESSES") {
    const refused = await getTranslations({ locale: place.language, namespace: "Promotion.refused" })
    return refused("too_many", { minutes: Math.max(1, Math.ceil(Number(error.details.retry_after_s) / 60)) })
  }
  if (error instanceof BackendError) return t("request", { reason: error.message })
  throw error
}
