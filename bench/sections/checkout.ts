import { startApp, type App } from "../lib/apps"
import { quickCheckout, quickCheckoutWithPreparation, stockSequence, type Checkout } from "../lib/checkouts"
import type { BenchEnvironment } from "../lib/environment"
import { bounds, interleave, perSecond, ratioOf, runTimes } from "../lib/load"
import { rounded, type Figure } from "../lib/report"
import type { Statement } from "../lib/sql-counter"

/** The whole guest checkout: SQL statements, and orders a second at 4 at once, against stock Medusa's sequence. */
export async function checkoutSection(environment: BenchEnvironment): Promise<Figure[]> {
  return [...(await countStatements(environment)), ...(await measureOrders(environment))]
}

async function countStatements(environment: BenchEnvironment): Promise<Figure[]> {
  const shop = await startApp(environment, "shop", { isCounted: true })
  const stock = await startApp(environment, "stock", { isCounted: true })
  try {
    const ofStock = await statementsOf(stock, stockSequence)
    const ours = await statementsOf(shop, quickCheckout)
    const prepared = await statementsOf(shop, quickCheckoutWithPreparation)
    return [
      {
        what: "guest checkout, SQL statements (stock's sequence)",
        measured: `${ours.statements} (${ofStock.statements}), transactions ${ours.transactions} (${ofStock.transactions})`,
        target: "≤ 300",
        isMet: ours.statements <= 300,
        numbers: { ours: ours.statements, stock: ofStock.statements },
      },
      {
        what: "the same with one preparation in between",
        measured: `${prepared.statements}, transactions ${prepared.transactions}`,
        target: "≤ 300",
        isMet: prepared.statements <= 300,
        numbers: { ours: prepared.statements },
      },
    ]
  } finally {
    await Promise.all([shop.stop(), stock.stop()])
  }
}

/** The third of three checkouts: what an app asks once is asked by then. BEGIN and COMMIT count as a transaction. */
async function statementsOf(app: App, checkout: Checkout): Promise<{ statements: number; transactions: number }> {
  await checkout(app.client)
  await checkout(app.client)
  app.counter?.take()
  await checkout(app.client)
  const all = (app.counter?.take() ?? []).filter((statement) => !isOfJobWorker(statement))
  const transactions = all.filter((statement) => /^begin/i.test(statement)).length
  return { statements: all.filter((statement) => !/^(begin|commit)/i.test(statement)).length, transactions }
}

/** The job worker looks for work by itself, whether somebody checks out or not. */
function isOfJobWorker(statement: Statement): boolean {
  return statement.includes("webox_job")
}

async function measureOrders(environment: BenchEnvironment): Promise<Figure[]> {
  const shop = await startApp(environment, "shop")
  const stock = await startApp(environment, "stock")
  try {
    const orders = (app: App, checkout: Checkout) => () => runTimes(bounds.ordersPerRound, () => checkout(app.client))
    const lanes = {
      ours: orders(shop, quickCheckout),
      stock: orders(stock, stockSequence),
      stockOnOurs: orders(shop, stockSequence),
    }
    const rates = await interleave(lanes, { rounds: 4, warmUpRounds: 1 })
    const [ours, ofStock, onOurs] = [perSecond(rates.ours), perSecond(rates.stock), perSecond(rates.stockOnOurs)]
    const [toStock, toSequence] = [ratioOf(rates.ours, rates.stock), ratioOf(rates.ours, rates.stockOnOurs)]
    return [
      {
        what: "orders/s at 4 at once, against stock Medusa",
        measured: `${rounded(toStock)}× (${rounded(ours)} against ${rounded(ofStock)})`,
        target: "≥ 1.8×",
        isMet: toStock >= 1.8,
        numbers: { ours: rounded(ours), stock: rounded(ofStock), ratio: rounded(toStock) },
      },
      {
        what: "the same, against stock's sequence on our app",
        measured: `${rounded(toSequence)}× (${rounded(ours)} against ${rounded(onOurs)})`,
        target: "≥ 1.8×",
        isMet: toSequence >= 1.8,
        numbers: { ours: rounded(ours), stock_sequence: rounded(onOurs), ratio: rounded(toSequence) },
      },
    ]
  } finally {
    await Promise.all([shop.stop(), stock.stop()])
  }
}
