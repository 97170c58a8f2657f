import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { issueInvoice } from "../../plugins/invoices/src/modules/invoice/store/issue-invoice"
import { verifyChain } from "../../plugins/invoices/src/modules/invoice/store/verify-chain"
import type { BenchEnvironment } from "../lib/environment"
import { orderOfTenLines } from "../lib/invoice-inputs"
import { perSecond, ratioOf, type Rate } from "../lib/load"
import { rounded, type Figure } from "../lib/report"

const CONNECTIONS = 16
const ROUNDS = 6
const IN_A_ROUND = 1_000

/**
 * Invoices issued over 16 connections in one series, each of them frozen, numbered, hashed and kept; in turn with bare rows of the
 * same size, numbered by a sequence, which leaves gaps and has no chain.
 */
export async function invoiceIssuing(environment: BenchEnvironment): Promise<Figure[]> {
  const clientUrl = await environment.copyDatabase("invoices_issuing")
  const knex = ModulesSdkUtils.createPgConnection({ clientUrl, pool: { max: CONNECTIONS } }) as Knex
  try {
    await knex.raw(
      "CREATE TABLE bench_row (number bigserial PRIMARY KEY, order_id text NOT NULL UNIQUE, content text NOT NULL)"
    )
    const rates: Record<"issued" | "bare", Rate[]> = { issued: [], bare: [] }
    for (let round = -1; round < ROUNDS; round++) {
      const issued = await rateOf((index) => issueInvoice(knex, orderOfTenLines(`order_${round}_${index}`)))
      const bare = await rateOf((index) => keepBareRow(knex, `order_${round}_${index}`))
      if (round < 0) continue
      rates.issued.push(issued)
      rates.bare.push(bare)
    }
    return [speed(rates), await soundness(knex)]
  } finally {
    await knex.destroy()
  }
}

async function keepBareRow(knex: Knex, orderId: string): Promise<void> {
  const content = JSON.stringify(orderOfTenLines(orderId))
  await knex.raw("INSERT INTO bench_row (order_id, content) VALUES (?, ?) RETURNING number", [orderId, content])
}

async function rateOf(work: (index: number) => Promise<unknown>): Promise<Rate> {
  const start = performance.now()
  let next = 0
  const lane = async () => {
    while (next < IN_A_ROUND) await work(next++)
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, lane))
  return { done: IN_A_ROUND, seconds: (performance.now() - start) / 1_000 }
}

function speed({ issued, bare }: Record<"issued" | "bare", Rate[]>): Figure {
  const [issuedPerSecond, barePerSecond] = [perSecond(issued), perSecond(bare)]
  const ratio = ratioOf(issued, bare)
  return {
    what: `invoices: issued over ${CONNECTIONS} connections in one series`,
    measured: `${rounded(issuedPerSecond, 0)}/s (bare rows with gaps and no chain: ${rounded(barePerSecond, 0)}/s; ${rounded(ratio)}×)`,
    target: "≥ 500/s",
    isMet: issuedPerSecond >= 500,
    numbers: {
      issued_per_second: rounded(issuedPerSecond),
      bare_per_second: rounded(barePerSecond),
      ratio: rounded(ratio),
    },
  }
}

async function soundness(knex: Knex): Promise<Figure> {
  const asked = (ROUNDS + 1) * IN_A_ROUND
  const { rows } = await knex.raw<{ rows: { issued: number; numbers: number; gaps: number }[] }>(
    `SELECT sum(issued)::int AS issued, sum(numbers)::int AS numbers, sum(last - issued)::int AS gaps FROM (
       SELECT count(*) AS issued, count(DISTINCT number) AS numbers, max(position) AS last
       FROM webox_invoice_document WHERE series = 'invoice' GROUP BY year
     ) AS of_a_year`
  )
  const { issued, numbers, gaps } = rows[0] ?? { issued: 0, numbers: 0, gaps: 0 }
  const { ok } = await verifyChain(knex)
  const duplicates = issued - numbers
  return {
    what: `invoices: the numbers of ${issued.toLocaleString("en")} of them`,
    measured: `${gaps} gaps, ${duplicates} duplicates, the chain ${ok ? "verifies" : "is broken"}`,
    target: "no gap, no duplicate",
    isMet: issued >= asked && gaps === 0 && duplicates === 0 && ok,
    numbers: { asked, issued, gaps, duplicates },
  }
}
