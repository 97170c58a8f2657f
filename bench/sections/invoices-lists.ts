import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { encodeCursor } from "@webox/kit/http"
import { listDocuments, type DocumentFilters } from "../../plugins/invoices/src/modules/invoice/store/list-documents"
import type { BenchEnvironment } from "../lib/environment"
import { fillDocuments, ORDERS_OF_A_CUSTOMER } from "../lib/fill-documents"
import { percentile } from "../lib/percentile"
import { rounded, type Figure } from "../lib/report"

const SIZES = { small: 1_000, large: 1_000_000 }
const PAGE = 20
const WARM_UPS = 50
const MEASURED = 300

type Size = keyof typeof SIZES
type Question = { filters: DocumentFilters; cursor?: string }

/** Numbers that are all over the range, and the same in each run. */
const spread = (turn: number, below: number): number => (turn * 7_919) % below
const month = (turn: number): string => String(1 + spread(turn, 9)).padStart(2, "0")

/** What the list is asked for, each of them another time with other values. */
const QUESTIONS: Record<string, (turn: number, documents: number) => Question> = {
  "the newest": () => ({ filters: {} }),
  "from anywhere": (turn) => ({ filters: {}, cursor: cursorAt(turn) }),
  "of a series": (turn) => ({ filters: { series: "credit_note" }, cursor: cursorAt(turn) }),
  "of a customer": (turn, documents) => ({
    filters: { customer_id: `cus_bench_${spread(turn, documents / ORDERS_OF_A_CUSTOMER)}` },
  }),
  "of an order": (turn, documents) => ({ filters: { order_id: `order_bench_${1 + spread(turn, documents / 2)}` } }),
  "of a month": (turn) => ({ filters: { from: `2025-${month(turn)}-01`, to: `2025-${month(turn)}-28` } }),
  "of an amount": (turn) => {
    const from = spread(turn, 900)
    return { filters: { min_total: `${from}.00`, max_total: `${from + 50}.00` } }
  },
  "of a currency": () => ({ filters: { currency_code: "usd" } }),
}

/** A page of the list at 1,000,000 documents against 1,000, in turn on both, for each filter that the list offers. */
export async function invoiceLists(environment: BenchEnvironment): Promise<Figure[]> {
  const tables: Record<Size, Knex> = {
    small: await open(environment, "small"),
    large: await open(environment, "large"),
  }
  try {
    const figures: Figure[] = []
    for (const [name, question] of Object.entries(QUESTIONS)) {
      figures.push(growth(name, await measure(tables, question)))
    }
    return figures
  } finally {
    await Promise.all(Object.values(tables).map((knex) => knex.destroy()))
  }
}

async function open(environment: BenchEnvironment, size: Size): Promise<Knex> {
  const clientUrl = await environment.copyDatabase(`invoices_lists_${size}`)
  const knex = ModulesSdkUtils.createPgConnection({ clientUrl }) as Knex
  await fillDocuments(knex, SIZES[size])
  return knex
}

async function measure(
  tables: Record<Size, Knex>,
  question: (turn: number, documents: number) => Question
): Promise<Record<Size, number[]>> {
  const times: Record<Size, number[]> = { small: [], large: [] }
  const there: Size[] = ["small", "large"]
  const back: Size[] = ["large", "small"]
  for (let turn = -WARM_UPS; turn < MEASURED; turn++) {
    for (const size of turn % 2 === 0 ? there : back) {
      const { filters, cursor } = question(Math.abs(turn), SIZES[size])
      const start = performance.now()
      const { items } = await listDocuments(tables[size], filters, { limit: PAGE, cursor })
      if (turn >= 0) times[size].push(performance.now() - start)
      if (!items.length) throw new Error(`A page ${JSON.stringify(filters)} of ${SIZES[size]} documents was empty.`)
    }
  }
  return times
}

/** Somewhere in the last two of the three years that are filled. */
function cursorAt(turn: number): string {
  const moment = new Date(Date.UTC(2024, 11, 1) + spread(turn, 650) * 24 * 3_600_000)
  return encodeCursor("issued_at:desc", { value: moment.toISOString(), id: "winv_" })
}

function growth(name: string, times: Record<Size, number[]>): Figure {
  const [small, large] = [percentile(times.small, 95), percentile(times.large, 95)]
  const ratio = large / small
  return {
    what: `invoices: a page ${name}, p95 at 1,000,000 documents against 1,000`,
    measured: `${rounded(ratio)}× (${rounded(large, 1)} ms against ${rounded(small, 1)} ms)`,
    target: "≤ 2×",
    isMet: ratio <= 2,
    numbers: { small_ms: rounded(small), large_ms: rounded(large), ratio: rounded(ratio) },
  }
}
