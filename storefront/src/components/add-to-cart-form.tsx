import { getTranslations } from "next-intl/server"
import { addItem } from "@/lib/cart-actions"
import type { Product } from "@/lib/catalogue"
import { countryName } from "@/lib/display"
import { formatMoney } from "@/lib/money"
import type { Place } from "@/lib/place"
import { lowestPrice } from "@/lib/prices"
import { mostPerLine, purchasable } from "@/lib/stock"
import { MessageForm } from "./message-form"
import { PlaceFields } from "./place-fields"
import { SubmitButton } from "./submit-button"

/** Which variant, how many, and the button; or why it cannot be bought. */
export async function AddToCartForm({ product, place }: { product: Product; place: Place }) {
  const t = await getTranslations("Product")
  const offered = product.variants.flatMap((variant) =>
    variant.calculated_price ? [{ ...variant, price: variant.calculated_price, left: purchasable(variant) }] : []
  )
  const first = offered.find(({ left }) => left > 0)
  const country = countryName(place.country, place.language)
  if (offered.length === 0) return <p className="mt-6 font-medium">{t("notSoldHere", { country })}</p>
  if (first === undefined) return <p className="mt-6 font-medium">{t("allSoldOut")}</p>
  const arePricesDifferent = lowestPrice(offered)?.isFrom ?? false
  return (
    <MessageForm action={addItem} className="mt-8 space-y-6">
      <PlaceFields place={place} />
      <fieldset>
        <legend className="mb-3 text-sm font-medium">{t("choose")}</legend>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] gap-2">
          {offered.map(({ id, title, price, left }) => (
            <label
              key={id}
              className="flex min-h-11 cursor-pointer flex-col justify-center rounded-field border border-line px-4 py-2 text-sm has-checked:border-base-content has-checked:ring-1 has-checked:ring-base-content has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-primary has-disabled:cursor-not-allowed has-disabled:border-dashed has-disabled:text-muted"
            >
              <input
                type="radio"
                name="variant_id"
                value={id}
                defaultChecked={id === first.id}
                disabled={left === 0}
                className="sr-only"
              />
              <span className="font-medium">{title}</span>
              <span className="text-xs text-muted">
                {left === 0 ? t("soldOut") : null}
                {left > 0 && arePricesDifferent
                  ? formatMoney(price.calculated_amount, price.currency_code, place.language)
                  : null}
                {left > 0 && left <= 5 ? ` ${t("left", { count: left })}` : null}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="flex items-end gap-3">
        <div>
          <label htmlFor="quantity" className="mb-2 block text-sm font-medium">
            {t("quantity")}
          </label>
          <input
            id="quantity"
            name="quantity"
            type="number"
            inputMode="numeric"
            min={1}
            max={mostPerLine}
            defaultValue={1}
            required
            className="input w-24"
          />
        </div>
        <SubmitButton className="btn btn-primary h-11 flex-1 text-base" pendingLabel={t("adding")}>
          {t("add")}
        </SubmitButton>
      </div>
    </MessageForm>
  )
}
