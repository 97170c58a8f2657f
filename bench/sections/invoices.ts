import type { BenchEnvironment } from "../lib/environment"
import type { Figure } from "../lib/report"
import { invoiceChain } from "./invoices-chain"
import { invoiceIssuing } from "./invoices-issuing"
import { invoicesUnderKills } from "./invoices-kills"
import { invoiceLists } from "./invoices-lists"
import { invoiceMemory } from "./invoices-memory"
import { invoiceRendering } from "./invoices-rendering"

/** The figures of invoices: how fast, how many, how surely, and in how much memory. */
export async function invoicesSection(environment: BenchEnvironment): Promise<Figure[]> {
  return [
    await invoiceRendering(),
    ...(await invoiceIssuing(environment)),
    await invoicesUnderKills(environment),
    ...(await invoiceChain(environment)),
    ...(await invoiceLists(environment)),
    await invoiceMemory(environment),
  ]
}
