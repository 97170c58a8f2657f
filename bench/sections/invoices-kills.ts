import { runInvoicesUnderKills } from "../../plugins/invoices/integration-tests/invoices-under-kills/run-invoices-under-kills"
import type { BenchEnvironment } from "../lib/environment"
import { rounded, type Figure } from "../lib/report"

/** 200 paid orders, invoiced by a process that is killed 20 times at random moments: one invoice each, and no gap. */
export async function invoicesUnderKills(environment: BenchEnvironment): Promise<Figure> {
  const databaseUrl = await environment.emptyDatabase("invoices_kills")
  const report = await runInvoicesUnderKills(databaseUrl, { orders: 200, kills: 20 })
  const { orders, kills, documents, invoiced_orders, last_position, attempts, chain, seconds } = report
  return {
    what: `invoices: ${orders} paid orders whose events were lost, ${kills} kills of the process`,
    measured: `${documents} documents of ${invoiced_orders} orders, the last number is ${last_position}, the chain ${chain.ok ? "verifies" : "is broken"}; ${attempts} attempts`,
    target: "one invoice each, no gap, the chain verifies",
    isMet: [documents, invoiced_orders, last_position].every((count) => count === orders) && kills === 20 && chain.ok,
    numbers: { orders, kills, documents, invoiced_orders, last_position, attempts, seconds: rounded(seconds) },
  }
}
