import { getTranslations } from "next-intl/server"
import { formatMoney } from "@/lib/money"
import type { Place } from "@/lib/place"
import { vatNumberDoubtOf, waiversOf, type TaxLine } from "@/lib/tax-case"

interface Amounts {
  currency_code: string
  original_item_total: number
  discount_total: number
  shipping_total: number
  tax_total: number
  total: number
}

interface Props {
  totals: Amounts
  items: { is_tax_inclusive: boolean; requires_shipping: boolean; tax_lines?: TaxLine[] }[]
  place: Place
  /** Before a way of shipping is chosen its price is not 0 but unknown. */
  isShippingKnown: boolean
}

/**
 * Items, discount, shipping, tax and total of a cart or order. Where prices include the tax it is told, not added; where
 * nothing is sent there is no word of shipping.
 */
export async function Totals({ totals, items, place, isShippingKnown }: Props) {
  const t = await getTranslations("Cart")
  const money = (amount: number) => formatMoney(amount, totals.currency_code, place.language)
  const isTaxInclusive = items.every(({ is_tax_inclusive }) => is_tax_inclusive)
  const isSent = totals.shipping_total > 0 || items.some(({ requires_shipping }) => requires_shipping)
  const isWhole = isShippingKnown || !isSent
  const doubt = vatNumberDoubtOf(items)
  return (
    <>
      <dl className="space-y-2 text-sm">
        <Row name={t("items")} value={money(isTaxInclusive ? totals.original_item_total : netItems(totals))} />
        {totals.discount_total > 0 ? <Row name={t("discount")} value={`−${money(totals.discount_total)}`} /> : null}
        {isSent ? (
          <Row name={t("shipping")} value={isShippingKnown ? money(totals.shipping_total) : t("shippingLater")} />
        ) : null}
        {isTaxInclusive ? null : <Row name={t("tax")} value={money(totals.tax_total)} />}
        <div className="flex justify-between gap-4 border-t border-base-300 pt-3 text-lg font-medium">
          <dt>{isWhole ? t("total") : t("totalBeforeShipping")}</dt>
          <dd className="tabular-nums">{money(totals.total)}</dd>
        </div>
      </dl>
      {isTaxInclusive && totals.tax_total > 0 ? (
        <p className="mt-2 text-xs text-muted">{t("includedTax", { amount: money(totals.tax_total) })}</p>
      ) : null}
      {waiversOf(items).map((reason) => (
        <p key={reason} className="mt-2 text-xs text-muted">
          {t(`noTax.${reason}`)}
        </p>
      ))}
      {doubt ? (
        <p role="status" className="mt-2 text-sm font-medium">
          {t(`vatNumber.${doubt}`)}
        </p>
      ) : null}
    </>
  )
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-muted">{name}</dt>
      <dd className="tabular-nums">{value}</dd>
    </div>
  )
}

/** Items without tax, where prices do not include it. */
function netItems({ total, tax_total, shipping_total, discount_total }: Amounts): number {
  return total - tax_total - shipping_total + discount_total
}
