import { getTranslations } from "next-intl/server"
import { addItem } from "@/lib/cart-actions"
import { formatMoney } from "@/lib/money"
import type { Place } from "@/lib/place"
import { sufficientPack } from "@/lib/studio/pack-credits"
import type { Pack } from "@/lib/studio/packs"
import { formatCredits } from "@/lib/studio/spending"
import { MessageForm } from "../message-form"
import { PlaceFields } from "../place-fields"
import { SubmitButton } from "../submit-button"

interface Props {
  packs: Pack[]
  /** The credits that are needed for what was just tried; 0 when nothing was. */
  missing: number
  place: Place
}

/** The packs with their prices, each with a button that puts it into the cart. */
export async function PackList({ packs, missing, place }: Props) {
  const t = await getTranslations("StudioCredits")
  const product = await getTranslations("Product")
  const advised = sufficientPack(packs, missing)
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {packs.map((pack) => {
        const { variantId, title, credits, price } = pack
        const money = (amount: number) => formatMoney(amount, price.currency_code, place.language)
        const isAdvised = missing > 0 && pack === advised
        return (
          <li
            key={variantId}
            className={`flex flex-col rounded-box p-6 ${isAdvised ? "border-2 border-primary" : "border border-line"}`}
          >
            <p className="min-h-6 text-sm font-medium text-primary">{isAdvised ? t("advised") : null}</p>
            <h2 className="mt-2 flex items-baseline gap-2">
              <span className="display text-3xl tabular-nums">{formatCredits(credits, place.language)}</span>
              <span className="text-muted">{t("credits")}</span>
            </h2>
            <p className="mt-3">
              <span className="text-lg tabular-nums">{money(price.calculated_amount)}</span>{" "}
              <span className="text-xs text-muted">
                {price.is_calculated_price_tax_inclusive ? product("incl") : product("excl")}
              </span>
            </p>
            <p className="mt-1 mb-6 text-sm text-muted">
              {t("hundred", { price: money((price.calculated_amount * 100) / credits) })}
            </p>
            <MessageForm action={addItem} className="mt-auto space-y-3">
              <PlaceFields place={place} />
              <input type="hidden" name="variant_id" value={variantId} />
              <input type="hidden" name="quantity" value="1" />
              <SubmitButton
                className={`btn w-full ${isAdvised || missing === 0 ? "btn-primary" : "btn-outline"}`}
                pendingLabel={product("adding")}
              >
                {product("add")}
                <span className="sr-only">: {title}</span>
              </SubmitButton>
            </MessageForm>
          </li>
        )
      })}
    </ul>
  )
}
