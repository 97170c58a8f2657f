import { startApp, type App } from "../lib/apps"
import type { BenchEnvironment } from "../lib/environment"
import { bounds, hammer, interleave, perSecond, ratioOf, runTimes, type Rate } from "../lib/load"
import { rounded, type Figure } from "../lib/report"

/** How many items each round puts into carts. */
const additions = 24

/** Product list, detail, search and add to cart: our app's requests/s against those of the same Medusa with no plugins. */
export async function storeRoutesSection(environment: BenchEnvironment): Promise<Figure[]> {
  const shop = await startApp(environment, "shop")
  const stock = await startApp(environment, "stock")
  try {
    const figures: Figure[] = []
    // Until V8 has compiled what all routes share: the first measurement alone would pay for it.
    await interleave(
      { ours: () => list(shop), stock: () => list(stock) },
      { rounds: 0, warmUpRounds: 2 * bounds.warmUpRounds }
    )
    for (const [what, measure] of Object.entries(measurements)) {
      const rates = await interleave({ ours: () => measure(shop), stock: () => measure(stock) })
      const [ours, ofStock, ratio] = [perSecond(rates.ours), perSecond(rates.stock), ratioOf(rates.ours, rates.stock)]
      figures.push({
        what: `${what}, our requests/s against stock's`,
        measured: `${rounded(ratio)} (${rounded(ours)} against ${rounded(ofStock)})`,
        target: "≥ 0.95",
        isMet: ratio >= 0.95,
        numbers: { ours: rounded(ours), stock: rounded(ofStock), ratio: rounded(ratio) },
      })
    }
    return figures
  } finally {
    await Promise.all([shop.stop(), stock.stop()])
  }
}

/** The same queries for both, with the few fields that a page needs. */
export const listPath = ({ client }: App): string =>
  `/store/products?limit=20&region_id=${client.catalogue.regionId}&fields=id,title,handle,thumbnail,variants.id,variants.calculated_price`

export const detailPath = ({ client }: App): string =>
  `/store/products/${client.catalogue.productIds[0]}?region_id=${client.catalogue.regionId}` +
  "&fields=id,title,handle,description,options.title,options.values.value,variants.id,variants.title,variants.calculated_price,+variants.inventory_quantity"

const list = (app: App): Promise<Rate> => hammer(app.client.url + listPath(app), app.client.headers)

const measurements: Record<string, (app: App) => Promise<Rate>> = {
  "product list": list,
  "product detail": (app) => hammer(app.client.url + detailPath(app), app.client.headers),
  search: (app) =>
    hammer(`${app.client.url}/store/products?q=poster&limit=20&fields=id,title,handle,thumbnail`, app.client.headers),
  "add to cart": addToCarts,
}

/** Each of the connections fills a cart of its own: requests for one cart wait for each other. */
async function addToCarts({ client }: App): Promise<Rate> {
  const { regionId, variantIds } = client.catalogue
  const carts = await Promise.all(
    Array.from({ length: bounds.connections }, async () => {
      const { cart } = await client.post<{ cart: { id: string } }>("/store/carts", { region_id: regionId })
      return cart.id
    })
  )
  const free = [...carts]
  return runTimes(additions, async (index) => {
    const cartId = free.pop() ?? ""
    await client.post(`/store/carts/${cartId}/line-items`, {
      variant_id: variantIds[index % variantIds.length],
      quantity: 1,
    })
    free.push(cartId)
  })
}
