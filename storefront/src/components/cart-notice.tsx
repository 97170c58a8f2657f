import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { readCartNotice } from "@/lib/cart-notice"
import type { Place } from "@/lib/place"
import { signInPath } from "@/lib/return-path"

const box = "my-4 rounded-box border border-line bg-base-200 p-5"

/** What could not be brought along when carts were merged, or added when an order was repeated. */
export async function CartNotice({ kind }: { kind: "merged" | "reordered" }) {
  const notice = await readCartNotice()
  const t = await getTranslations("CartNotice")
  if (notice === undefined) return null
  const lines = [
    ...notice.limited.map(({ title, wanted, quantity }) => t("limited", { title, wanted, quantity })),
    ...notice.missing.map((title) => t("missing", { title })),
    ...notice.codes.map((code) => t("code", { code })),
  ]
  return (
    <div role="status" className={box}>
      <p className="font-medium">{t(kind)}</p>
      <ul className="mt-2 list-disc pl-5 text-sm">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

/** The session ended while shopping: this is a cart of its own until the shopper signs in again. */
export async function EndedNotice({ place }: { place: Place }) {
  const t = await getTranslations("CartNotice")
  return (
    <div role="status" className={box}>
      <p>{t("ended")}</p>
      <Link href={place.base + signInPath("/cart")} prefetch={false} className="text-link mt-1 inline-block py-1">
        {t("signIn")}
      </Link>
    </div>
  )
}
