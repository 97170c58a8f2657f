"use server"

import { cookies, headers } from "next/headers"
import { redirect } from "next/navigation"
import { isLanguage } from "@/i18n/languages"
import { BackendError } from "./backend"
import { moveCart, readCart } from "./cart"
import { environment } from "./environment"
import { field } from "./form"
import { findPlace } from "./place"
import { queryOfPage } from "./place-path"
import { SessionEndedError } from "./session"

const oneYear = 365 * 24 * 60 * 60

/** Goes to the same page in another language or country, takes the cart along, and remembers the choice. */
export async function switchPlace(form: FormData): Promise<void> {
  const language = field(form, "language")
  const country = field(form, "country")
  const place = isLanguage(language) ? await findPlace({ locale: language, country }) : undefined
  if (place === undefined) redirect("/")
  const store = await cookies()
  store.set("webox_place", `${place.language}/${place.country}`, {
    httpOnly: true,
    sameSite: "lax",
    secure: environment.secureCookies,
    path: "/",
    maxAge: oneYear,
  })
  const cart = await readCart(place).catch(noneWhenEnded)
  if (cart !== undefined) await moveCart(cart, place).catch(keepOnRefusal)
  const path = safePath(field(form, "path"))
  redirect(place.base + path + queryOfPage(path, (await headers()).get("referer")))
}

/** A session that is over is told on the page itself. */
function noneWhenEnded(error: unknown): undefined {
  if (!(error instanceof SessionEndedError)) throw error
}

/** A cart that cannot move (an item without a price there) stays; the cart's page says so. */
function keepOnRefusal(error: unknown): void {
  if (!(error instanceof BackendError)) throw error
}

/** Only what our own pages are made of: a path of plain segments. */
function safePath(path: string): string {
  return /^(\/[\w-]+)*$/.test(path) ? path : ""
}
