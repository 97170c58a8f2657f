import { setTimeout as sleep } from "node:timers/promises"
import { startApp, type App } from "../lib/apps"
import { stockSequence } from "../lib/checkouts"
import type { BenchEnvironment } from "../lib/environment"
import { hammer, interleave, perSecond, ratioOf } from "../lib/load"
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
      const [fast, slow, ratio] = [perSecond(rates.cached), perSecond(rates.plain), ratioOf(rates.cached, rates.plain)]
      figures.push({
        what: `${what} with Medusa's caching, against without`,
        measured: `${rounded(ratio)}× (${rounded(fast)} against ${rounded(slow)})`,
        numbers: { cached: rounded(fast), plain: rounded(slow), ratio: rounded(ratio) },
      })
    }
    // Without caching the same changes must be seen: otherwise the check itself would be wrong.
    figures.push(...(await staleness(cached, environment)), ...(await staleness(plain, environment)))
    figures.push(...(await stalenessBeside(cached, environment)), ...(await stalenessBeside(plain, environment)))
    return figures
  } finally {
    await Promise.all([plain.stop(), cached.stop()])
  }
}

type Detail = {
  product: {
    title: string
    variants: { id: string; calculated_price: { calculated_amount: number }; inventory_quantity?: number }[]
  }
}

type List = { products: Detail["product"][] }

/** Changes a price and a stock level by the Admin API, sells by a checkout, and reads the product after each. */
async function staleness(app: App, environment: BenchEnvironment): Promise<Figure[]> {
  const admin = await signIn(app, environment)
  const { productIds, variantIds } = app.client.catalogue
  const product = productIds[0] ?? ""
  const read = async () => {
    const { variants } = (await app.client.get<Detail>(detailPath(app))).product
    return variants.find(({ id }) => id === variantIds[0])
  }
  const before = await read()
  // Asked for before the change, so that an answer of before is there to be given.
  await app.client.get<List>(listPath(app))
  if (!before) throw new Error("The demo's first product has no variant.")

  const price = before.calculated_price.calculated_amount + 7
  await admin("POST", `/admin/products/${product}/variants/${before.id}`, {
    prices: [{ currency_code: "eur", amount: price }],
  })
  const priceAfter_s = await secondsUntil(async () => (await read())?.calculated_price.calculated_amount === price)
  const inList_s = await secondsUntil(async () => {
    const { products } = await app.client.get<List>(listPath(app))
    const variants = products.flatMap((listed) => listed.variants)
    return variants.some((listed) => listed.id === before.id && listed.calculated_price.calculated_amount === price)
  })

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
  const stockAfter_s = await secondsUntil(async () => (await read())?.inventory_quantity === 4321)

  await stockSequence(app.client)
  const saleAfter_s = await secondsUntil(async () => (await read())?.inventory_quantity === 4320)
  const startsIn_s = 3
  await admin("POST", "/admin/price-lists", {
    title: "Sale of the bench",
    description: "It starts by its date, without an event.",
    status: "active",
    starts_at: new Date(Date.now() + startsIn_s * 1000).toISOString(),
    prices: [{ variant_id: before.id, currency_code: "eur", amount: 1 }],
  })
  await read()
  await sleep(startsIn_s * 1000)
  const saleListAfter_s = await secondsUntil(async () => (await read())?.calculated_price.calculated_amount === 1)
  return [
    figure(app, "price by a sale that starts by its date", saleListAfter_s),
    figure(app, "price", priceAfter_s),
    figure(app, "price in the list", inList_s),
    figure(app, "stock level", stockAfter_s),
    figure(app, "stock level after a sale", saleAfter_s),
  ]
}

/** Changes a price and a title through a second process on the same database, and reads the product from the first. */
async function stalenessBeside(app: App, environment: BenchEnvironment): Promise<Figure[]> {
  const other = await startApp(environment, app.kind, { beside: app })
  try {
    const admin = await signIn(other, environment)
    const product = app.client.catalogue.productIds[1] ?? ""
    const path = detailPath(app).replace(app.client.catalogue.productIds[0] ?? "", product)
    const readProduct = async () => (await app.client.get<Detail>(path)).product
    const [before] = (await readProduct()).variants
    if (!before) throw new Error("The demo's second product has no variant.")
    // Their order may be another one after a change.
    const read = async () => (await readProduct()).variants.find(({ id }) => id === before.id)
    const price = before.calculated_price.calculated_amount + 7
    await admin("POST", `/admin/products/${product}/variants/${before.id}`, {
      prices: [{ currency_code: "eur", amount: price }],
    })
    const priceAfter_s = await secondsUntil(async () => (await read())?.calculated_price.calculated_amount === price)
    const title = "Another title"
    const isListed = async () => {
      const { products } = await app.client.get<List>(listPath(app))
      return products.some((listed) => listed.title === title)
    }
    // Asked for before the change, so that an answer of before is there to be given.
    await isListed()
    await admin("POST", `/admin/products/${product}`, { title })
    const titleAfter_s = await secondsUntil(async () => (await readProduct()).title === title)
    const listedAfter_s = await secondsUntil(isListed)
    return [
      figure(app, "price that another process wrote", priceAfter_s),
      figure(app, "title that another process wrote", titleAfter_s),
      figure(app, "title in the list that another process wrote", listedAfter_s),
    ]
  } finally {
    await other.stop()
  }
}

/** How long an answer may be old before we call it wrong. */
const patience_s = 10

async function secondsUntil(isRight: () => Promise<boolean>): Promise<number> {
  const start = performance.now()
  for (;;) {
    const seconds = (performance.now() - start) / 1000
    if (await isRight()) return seconds
    if (seconds > patience_s) return Number.POSITIVE_INFINITY
    await sleep(200)
  }
}

function figure({ kind }: App, what: string, seconds: number): Figure {
  const isSeen = Number.isFinite(seconds)
  return {
    what: `${kind === "cached" ? "with" : "without"} Medusa's caching, a changed ${what} is seen`,
    measured: isSeen ? `after ${rounded(seconds, 1)} s` : `NOT within ${patience_s} s`,
    numbers: { is_seen: Number(isSeen) },
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
