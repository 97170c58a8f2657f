import "server-only"
import { getTranslations } from "next-intl/server"
import { BackendAwayError, BackendError } from "./backend"
import { formatMoney } from "./money"
import type { Place } from "./place"

/** Whether to try again under the same name: nobody knows how the attempt ended, or it is still running. */
export function isSameAttempt(error: unknown): boolean {
  return error instanceof BackendAwayError || (error instanceof BackendError && error.code.includes("IDEMPOTENCY"))
}

/**
 * Why the order was not placed, in the shopper's language.
 * @param error what the backend answered, `cart` when there is no cart, `address` when a saved one is gone
 */
export async function failureText(error: unknown, place: Place): Promise<string> {
  const t = await getTranslations({ locale: place.language, namespace: "Checkout.failed" })
  if (error === "cart" || error === "address") return t(error)
  if (error instanceof BackendAwayError) return t("away")
  if (!(error instanceof BackendError)) throw error
  switch (error.code) {
    case "WEBOX_CHECKOUT_TOTAL_CHANGED":
      return totalText(error.details, place)
    case "WEBOX_CHECKOUT_OUT_OF_STOCK":
    case "WEBOX_CHECKOUT_ITEM_UNAVAILABLE": {
      const items = titles(error.details.items)
      return items === "" ? t("stock_unknown") : t("stock", { items })
    }
    case "WEBOX_CHECKOUT_CART_EMPTY":
    case "WEBOX_CHECKOUT_CART_NOT_FOUND":
    case "WEBOX_CHECKOUT_CART_COMPLETED":
      return t("cart")
    case "WEBOX_CHECKOUT_SHIPPING_OPTION_INVALID":
    case "WEBOX_CHECKOUT_SHIPPING_MISSING":
      return t("shipping")
    case "WEBOX_CHECKOUT_PROMOTION_USED_UP":
      return t("total_unknown")
    case "WEBOX_CHECKOUT_PAYMENT_DECLINED":
    case "WEBOX_CHECKOUT_PAYMENT_ACTION_REQUIRED":
    case "WEBOX_CHECKOUT_PAYMENT_PROVIDER_INVALID":
      return t("payment")
    default:
      return error.status === 409 ? t("busy") : t("other", { reason: error.message })
  }
}

async function totalText(details: Record<string, unknown>, place: Place): Promise<string> {
  const t = await getTranslations({ locale: place.language, namespace: "Checkout.failed" })
  const { expected_total, total, currency_code } = details
  const areKnown = [expected_total, total].every((amount) => Number.isFinite(Number(amount)))
  if (!areKnown || typeof currency_code !== "string") return t("total_unknown")
  const money = (amount: unknown) => formatMoney(Number(amount), currency_code, place.language)
  return t("total", { before: money(expected_total), after: money(total) })
}

function titles(items: unknown): string {
  if (!Array.isArray(items)) return ""
  return items
    .flatMap((item: unknown) =>
      typeof item === "object" && item !== null && "title" in item && typeof item.title === "string" ? [item.title] : []
    )
    .join(", ")
}
