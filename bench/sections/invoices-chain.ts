import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { invoiceSnapshot } from "../../plugins/invoices/src/modules/invoice/document/invoice-snapshot"
import { closeNextPeriod } from "../../plugins/invoices/src/modules/invoice/store/close-period"
import { verifyChain } from "../../plugins/invoices/src/modules/invoice/store/verify-chain"
import type { BenchEnvironment } from "../lib/environment"
import { fillChain } from "../lib/fill-chain"
import { orderOfTenLines } from "../lib/invoice-inputs"
import { percentile } from "../lib/percentile"
import { rounded, type Figure } from "../lib/report"

const DOCUMENTS = 100_000
const ROUNDS = 3

/**
 * Verifying 100,000 documents of ten lines; in turn with a bare SHA-256 of their contents. Then closing their month, in which time
 * none can be issued. At the end one of them is edited, which must be found.
 */
export async function invoiceChain(environment: BenchEnvironment): Promise<Figure[]> {
  const clientUrl = await environment.copyDatabase("invoices_chain")
  const knex = ModulesSdkUtils.createPgConnection({ clientUrl }) as Knex
  try {
    await fillChain(knex, DOCUMENTS, JSON.stringify(invoiceSnapshot(orderOfTenLines("order_bench"))))
    const times: Record<"verified" | "bare", number[]> = { verified: [], bare: [] }
    for (let round = 0; round < ROUNDS; round++) {
      times.bare.push(
        await secondsOf(() => knex.raw("SELECT max(sha256(convert_to(content, 'UTF8'))) FROM webox_invoice_document"))
      )
      times.verified.push(await secondsOf(() => verifyWhole(knex)))
    }
    const closed = await secondsOf(() => closeMonth(knex))
    const found = await findsAnEdit(knex)
    const [verified, bare] = [percentile(times.verified, 50), percentile(times.bare, 50)]
    const documents = DOCUMENTS.toLocaleString("en")
    const verification: Figure = {
      what: `invoices: ${documents} documents verified`,
      measured: `${rounded(verified)} s (a bare hash of the contents: ${rounded(bare)} s); an edit is ${found ? "" : "not "}found`,
      target: "≤ 5 s",
      isMet: verified <= 5 && found,
      numbers: {
        verified_s: rounded(verified),
        bare_s: rounded(bare),
        slowest_s: rounded(Math.max(...times.verified)),
      },
    }
    const closing: Figure = {
      what: `invoices: a month of ${documents} documents closed`,
      measured: `${rounded(closed)} s, in which none is issued (${rounded(closed / bare)}× a bare hash of the contents)`,
      target: "≤ 1 s",
      isMet: closed <= 1,
      numbers: { closed_s: rounded(closed) },
    }
    return [verification, closing]
  } finally {
    await knex.destroy()
  }
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1_000
}

async function verifyWhole(knex: Knex): Promise<void> {
  const { ok, documents } = await verifyChain(knex)
  if (!ok || documents < DOCUMENTS)
    throw new Error(`Of ${documents} documents the chain is ${ok ? "whole" : "broken"}.`)
}

/** The first month, on a day long after it. */
async function closeMonth(knex: Knex): Promise<void> {
  if (!(await closeNextPeriod(knex, "2099-01-01"))) throw new Error("There was no month to be closed.")
}

/** The triggers refuse an edit: whoever makes one has switched them off. */
async function findsAnEdit(knex: Knex): Promise<boolean> {
  const table = "webox_invoice_document"
  await knex.transaction(async (transaction) => {
    await transaction.raw(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    await transaction.raw(`UPDATE ${table} SET total = 1 WHERE id = ?`, [`winv_bench_${DOCUMENTS / 2}`])
    await transaction.raw(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
  })
  const { first_break } = await verifyChain(knex)
  return first_break?.problem === "edited"
}
