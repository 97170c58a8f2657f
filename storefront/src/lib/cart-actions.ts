"use server"

import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import type { Message } from "@/components/message-form"
import { BackendAwayError, BackendError } from "./backend"
import { addToCart, moveCart, readCart, setQuantity } from "./cart"
import { forgetEndedSession, signInFirst } from "./end-session"
import { placeOfForm } from "./form-place"
import { field } from "./form"
import type { Place } from "./place"
import { SessionEndedError } from "./session"
import { mostPerLine, parseQuantity } from "./stock"

type Answer = Promise<Message | undefined>

/** Adds a variant to the cart and shows the cart; answers with a message when it cannot. */
export async function addItem(_before: Message | undefined, form: FormData): Answer {
  const place = await placeOfForm(form)
  const t = await getTranslations({ locale: place.language, namespace: "Problem" })
  const variantId = field(form, "variant_id")
  if (!/^[\w-]{1,100}$/.test(variantId)) return { text: t("variant") }
  const quantity = parseQuantity(form.get("quantity"))
  if (quantity === undefined) return { text: t("quantity", { most: mostPerLine }) }
  const add = () => explained(place, () => addToCart(place, variantId, quantity))
  try {
    const problem = await add()
    if (problem !== undefined) return problem
  } catch (error) {
    if (!(error instanceof SessionEndedError)) throw error
    // Shopping goes on in a guest's cart: signing in brings the two together.
    await forgetEndedSession()
    return (await add()) ?? redirect(`${place.base}/cart?notice=ended`)
  }
  redirect(`${place.base}/cart?notice=added`)
}

/** Sets how many pieces a line has; 0 takes it out. */
export async function changeLine(_before: Message | undefined, form: FormData): Answer {
  const place = await placeOfForm(form)
  const t = await getTranslations({ locale: place.language, namespace: "Problem" })
  const itemId = field(form, "item_id")
  const quantity = field(form, "quantity") === "0" ? 0 : parseQuantity(form.get("quantity"))
  if (quantity === undefined) return { text: t("quantity", { most: mostPerLine }) }
  const cart = await readCart(place).catch(signInFirst(place))
  if (!cart?.items.some(({ id }) => id === itemId)) return { text: t("line") }
  const problem = await explained(place, () => setQuantity(cart, itemId, quantity))
  return problem ?? redirect(`${place.base}/cart`)
}

/** Gives the cart the prices of the country in the address. */
export async function bringCart(_before: Message | undefined, form: FormData): Answer {
  const place = await placeOfForm(form)
  const cart = await readCart(place).catch(signInFirst(place))
  const problem = cart && (await explained(place, () => moveCart(cart, place)))
  return problem ?? redirect(`${place.base}/cart?notice=moved`)
}

/** Does it, or says why not. Nothing but a mistake of ours is thrown on. */
async function explained(place: Place, act: () => Promise<void>): Answer {
  const t = await getTranslations({ locale: place.language, namespace: "Problem" })
  try {
    await act()
    return undefined
  } catch (error) {
    if (error instanceof BackendAwayError) return { text: t("away") }
    if (!(error instanceof BackendError)) throw error
    if (error.code === "insufficient_inventory") return { text: t("stock") }
    if (error.status === 404) return { text: t("gone") }
    return { text: t("request", { reason: error.message }) }
  }
}
