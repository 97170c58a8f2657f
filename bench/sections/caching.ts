import { startApp, type App } from "../lib/apps"
import type { BenchEnvironment } from "../lib/environment"
import { hammer, interleave, perSecond } from "../lib/load"
import { rounded, type Figure } from "../lib/report"
import { detailPath, listPath } from "./store-routes"

/**
 * What Medusa's caching flag brings on list and detail, and whether its answers stay right. Both apps are stock Medusa,
 * one of them with `MEDUSA_FF_CACHING` and the caching module's memory.
 */
export async function cachingSection(environment: BenchEnvironment): Promise<Figure[]> {
  const plain = await startApp(environment, "stock")
  const cached = await startApp(environment, "cached")
  try {
    const figures: Figure[] = []
    for (const [what, pathOf] of Object.entries({ "product list": listPath, "product detail": detailPath })) {
      const load = (app: App) => () => hammer(app.client.url + pathOf(app), app.client.headers)
      const rates = await interleave({ cached: load(cached), plain: load(plain) })
      const [fast, slow] = [perSecond(rates.cached), perSecond(rates.plain)]
      figures.push({
        what: `${what} with Medusa's caching, against without`,
        measured: `${rounded(fast / slow)}× (${rounded(fast)} against ${rounded(slow)})`,
        numbers: { cached: rounded(fast), plain: rounded(slow), ratio: rounded(fast / slow) },
      })
    }
    return [...figures, ...(await staleness(cached, environment))]
  } finally {
    await Promise.all([plain.stop(), cached.stop()])
  }
}

type Detail = {
  product: { variants: { id: string; calculated_price: { calculated_amount: number }; inventory_quantity?: number }[] }
}

/** Changes a price and a stock level by the Admin API and by a checkout, and reads the product right after. */
async function staleness(app: App, environment: BenchEnvironment): Promise<Figure[]> {
  const admin = await signIn(app, environment)
  const product = app.client.catalogue.productIds[0] ?? ""
  const read = async () => (await app.client.get<Detail>(detailPath(app))).product.variants[0]
  const before = await read()
  if (!before) throw new Error("The demo's first product has no variant.")

  const price = before.calculated_price.calculated_amount + 7
  await admin("POST", `/admin/products/${product}/variants/${before.id}`, {
    prices: [{ currency_code: "eur", amount: price }],
  })
  const afterPrice = await read()

  const { variant } = await admin<{ variant: { inventory_items: { inventory_item_id: string }[] } }>(
    "GET",
    `/admin/products/${product}/variants/${before.id}?fields=inventory_items.inventory_item_id`
  )
  const item = variant.inventory_items[0]?.inventory_item_id ?? ""
  const { inventory_levels } = await admin<{ inventory_levels: { location_id: string }[] }>(
    "GET",
    `/admin/inventory-items/${item}/location-levels`
  )
  await admin("POST", `/admin/inventory-items/${item}/location-levels/${inventory_levels[0]?.location_id}`, {
    stocked_quantity: 4321,
  })
  const afterStock = await read()

  const isPriceRight = afterPrice?.calculated_price.calculated_amount === price
  const isStockRight = afterStock?.inventory_quantity === 4321
  return [figure("a changed price", isPriceRight), figure("a changed stock level", isStockRight)]
}

function figure(what: string, isRight: boolean): Figure {
  return {
    what: `Medusa's caching: ${what} is seen by the next request`,
    measured: isRight ? "yes" : "NO, the old one is answered",
    numbers: { is_right: Number(isRight) },
  }
}

type Send = <Answer>(method: string, path: string, body?: object) => Promise<Answer>

async function signIn({ client }: App, { admin }: BenchEnvironment): Promise<Send> {
  const { token } = await client.post<{ token: string }>("/auth/user/emailpass", admin)
  return async <Answer>(method: string, path: string, body?: object) => {
    const answer = await client.request(method, path, body, { authorization: `Bearer ${token}` })
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as Answer
  }
}
