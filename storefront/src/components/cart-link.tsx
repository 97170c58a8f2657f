import { getTranslations } from "next-intl/server"
import type { Place } from "@/lib/place"
import { CartCountLink } from "./cart-count-link"

/** The way to the cart. Its number of pieces is added in the browser: the page is the same for everybody. */
export async function CartLink({ place }: { place: Place }) {
  const t = await getTranslations({ locale: place.language, namespace: "Header" })
  return (
    <CartCountLink
      href={`${place.base}/cart`}
      names={{ empty: t("cartEmpty"), one: t("cartOne"), many: t("cartMany", { count: "{count}" }) }}
      name={t("cart")}
    />
  )
}
