/**
 * A process that does nothing but issue: `issue-in-process.ts 10000` issues that many invoices of ten lines in the database
 * that DATABASE_URL names, eight at once, makes the XML and the PDF of each, and writes the most memory that it ever held, in bytes.
 */
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import InvoiceModuleService from "../../plugins/invoices/src/modules/invoice/service"
import { orderOfTenLines } from "./invoice-inputs"

const AT_ONCE = 8

async function main(): Promise<void> {
  const { DATABASE_URL: clientUrl } = process.env
  const count = Number(process.argv[2])
  if (!clientUrl || !count) throw new Error("Set DATABASE_URL, and say how many.")
  const knex = ModulesSdkUtils.createPgConnection({ clientUrl, pool: { max: AT_ONCE } }) as Knex
  const invoices = new InvoiceModuleService({ __pg_connection__: knex })
  let next = 0
  const lane = async () => {
    while (next < count) {
      const issued = await invoices.issueInvoice(orderOfTenLines(`order_${next++}`))
      await invoices.render(issued)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  await knex.destroy()
  // The kernel counts the most that was ever held in kibibytes.
  process.stdout.write(String(process.resourceUsage().maxRSS * 1_024))
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
})
