import "server-only"
import { cookies } from "next/headers"
import type { LimitedItem } from "./customer-cart"
import { environment } from "./environment"

const name = "webox_cart_notice"
const fiveMinutes = 5 * 60
const mostItems = 8
const longestTitle = 60

/** What could not be done when a cart was merged or an order repeated: told on the cart's page, which comes next. */
export interface CartNotice {
  limited: Pick<LimitedItem, "title" | "wanted" | "quantity">[]
  missing: string[]
  codes: string[]
}

export function isWorthTelling({ limited, missing, codes }: CartNotice): boolean {
  return limited.length + missing.length + codes.length > 0
}

/** Only in actions: pages cannot set cookies. A cookie holds 4 kB, so of very many items the first ones are named. */
export async function writeCartNotice({ limited, missing, codes }: CartNotice): Promise<void> {
  const short = (text: string) => text.slice(0, longestTitle)
  const notice: CartNotice = {
    limited: limited
      .slice(0, mostItems)
      .map(({ title, wanted, quantity }) => ({ title: short(title), wanted, quantity })),
    missing: missing.slice(0, mostItems).map(short),
    codes: codes.slice(0, mostItems).map(short),
  }
  const store = await cookies()
  store.set(name, Buffer.from(JSON.stringify(notice)).toString("base64url"), {
    httpOnly: true,
    sameSite: "lax",
    secure: environment.secureCookies,
    path: "/",
    maxAge: fiveMinutes,
  })
}

/** The notice, if there is one and it is of the right shape: a cookie is the browser's to change. */
export async function readCartNotice(): Promise<CartNotice | undefined> {
  const value = (await cookies()).get(name)?.value
  return value === undefined ? undefined : parseNotice(Buffer.from(value, "base64url").toString("utf8"))
}

function parseNotice(json: string): CartNotice | undefined {
  try {
    const parsed: unknown = JSON.parse(json)
    return isNotice(parsed) ? parsed : undefined
  } catch {
    return undefined
  }
}

function isNotice(value: unknown): value is CartNotice {
  if (typeof value !== "object" || value === null) return false
  if (!("limited" in value && "missing" in value && "codes" in value)) return false
  const areTexts = (list: unknown) => Array.isArray(list) && list.every((text) => typeof text === "string")
  return (
    areTexts(value.missing) && areTexts(value.codes) && Array.isArray(value.limited) && value.limited.every(isLimited)
  )
}

function isLimited(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false
  if (!("title" in value && "wanted" in value && "quantity" in value)) return false
  return typeof value.title === "string" && Number.isFinite(value.wanted) && Number.isFinite(value.quantity)
}
