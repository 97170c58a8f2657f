import type { HttpTestContext } from "@webox/kit/testing"

export interface SearchAnswer {
  product_ids: string[]
  count: number
  page: number
  limit: number
  is_approximate: boolean
  facets: {
    categories: { id: string; handle: string; name: string; count: number }[]
    options: { key: string; label: string; values: { key: string; label: string; count: number }[] }[]
    price: { min: number; max: number } | null
    availability: { in_stock: number }
  }
}

export type Parameters = Record<string, string | number | string[]>

/** Asks as a storefront in France does, in English unless the parameters say otherwise. */
export function searchClient({ api, shop }: HttpTestContext) {
  const ask = (parameters: Parameters = {}) =>
    api.get("/store/product-search", {
      params: { region_id: shop().france.id, ...parameters },
      paramsSerializer: { indexes: null },
      headers: shop().headers,
    })

  async function find(parameters: Parameters = {}): Promise<SearchAnswer> {
    const { status, data } = await ask(parameters)
    expect({ status, data }).toMatchObject({ status: 200 })
    return data
  }
  return { ask, find }
}
