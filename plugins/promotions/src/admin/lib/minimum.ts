import { client } from "./client"

export interface Minimum {
  amount: number
  currency_code: string | null
}

/** The minimum as `GET /admin/promotions/:id/minimum` answers it. */
export interface PromotionMinimum {
  minimum: Minimum | null
  /** The currency of the promotion's value, which the minimum's must be. */
  method_currency: string | null
}

const url = (promotionId: string) => `/admin/promotions/${promotionId}/minimum`

export const fetchMinimum = (promotionId: string) => client.client.fetch<PromotionMinimum>(url(promotionId))

export const saveMinimum = (promotionId: string, body: { amount: number; currency_code: string }) =>
  client.client.fetch<PromotionMinimum>(url(promotionId), { method: "POST", body })

export const removeMinimum = (promotionId: string) =>
  client.client.fetch<PromotionMinimum>(url(promotionId), { method: "DELETE" })

/** The currencies of the store, the default one first. */
export async function fetchCurrencies(): Promise<string[]> {
  const { stores } = await client.admin.store.list({ fields: "supported_currencies.*" })
  const currencies = stores[0]?.supported_currencies ?? []
  return [...currencies]
    .sort((left, right) => Number(right.is_default) - Number(left.is_default))
    .map(({ currency_code }) => currency_code)
}
