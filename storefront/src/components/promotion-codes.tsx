import { getTranslations } from "next-intl/server"
import type { Cart } from "@/lib/cart"
import type { Place } from "@/lib/place"
import { addCode, dropCode } from "@/lib/promotion-actions"
import { typedCodes } from "@/lib/promotions"
import { MessageForm } from "./message-form"
import { PlaceFields } from "./place-fields"
import { PromotionForm } from "./promotion-form"
import { SubmitButton } from "./submit-button"

/** The codes of a cart, each with its way out, and the field for another one. */
export async function PromotionCodes({ cart, place }: { cart: Cart; place: Place }) {
  const t = await getTranslations("Promotion")
  return (
    <div className="mt-6 border-t border-base-300 pt-6">
      <ul>
        {typedCodes(cart).map((code) => (
          <li key={code}>
            <MessageForm action={dropCode} className="mb-3 flex flex-wrap items-center justify-between gap-2 text-sm">
              <PlaceFields place={place} />
              <input type="hidden" name="code" value={code} />
              <span className="font-medium text-success">{t("applied", { code })}</span>
              <SubmitButton aria-label={t("remove", { code })} className="btn btn-ghost btn-square">
                <span aria-hidden="true">✕</span>
              </SubmitButton>
            </MessageForm>
          </li>
        ))}
      </ul>
      <PromotionForm action={addCode} label={t("title")} apply={t("apply")} applying={t("applying")}>
        <PlaceFields place={place} />
      </PromotionForm>
    </div>
  )
}
