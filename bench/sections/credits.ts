import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { placeHold, readStatement, releaseHold, verifyLedger } from "@webox/ai/modules/credits"
import type { BenchEnvironment } from "../lib/environment"
import { CUSTOMERS, fillLedger } from "../lib/fill-ledger"
import { percentile } from "../lib/percentile"
import { rounded, type Figure } from "../lib/report"

const sizes = { small: 1_000, large: 1_000_000 }
const page = 20
const warmUps = 100
const measured = 600

type Size = keyof typeof sizes
type Ledgers = Record<Size, Knex>

/**
 * How the ledger grows: the 95th percentile of a page of a statement, anywhere in it, and of a hold that is placed and
 * released, with 1,000,000 entries against 1,000; each in turn on both.
 */
export async function creditsSection(environment: BenchEnvironment): Promise<Figure[]> {
  const ledgers: Ledgers = { small: await open(environment, "small"), large: await open(environment, "large") }
  try {
    return [
      growth("credits: page of a statement", await measure(ledgers, readPage)),
      growth("credits: hold and release", await measure(ledgers, holdAndRelease)),
      await soundness(ledgers.large),
    ]
  } finally {
    await Promise.all(Object.values(ledgers).map((knex) => knex.destroy()))
  }
}

async function open(environment: BenchEnvironment, size: Size): Promise<Knex> {
  const clientUrl = await environment.copyDatabase(`credits_${size}`)
  const knex = ModulesSdkUtils.createPgConnection({ clientUrl }) as Knex
  await fillLedger(knex, sizes[size])
  return knex
}

async function measure(
  ledgers: Ledgers,
  work: (knex: Knex, size: Size, turn: number) => Promise<void>
): Promise<Record<Size, number[]>> {
  const times: Record<Size, number[]> = { small: [], large: [] }
  const there: Size[] = ["small", "large"]
  const back: Size[] = ["large", "small"]
  for (let turn = -warmUps; turn < measured; turn++) {
    for (const size of turn % 2 === 0 ? there : back) {
      const start = performance.now()
      await work(ledgers[size], size, Math.abs(turn))
      if (turn >= 0) times[size].push(performance.now() - start)
    }
  }
  return times
}

const customerOf = (turn: number): string => `cus_bench_${turn % CUSTOMERS}`

/** Every other page from the top, the rest from anywhere below. */
async function readPage(knex: Knex, size: Size, turn: number): Promise<void> {
  const place = 2 * CUSTOMERS * page + ((turn * 7_919) % (sizes[size] - 2 * CUSTOMERS * page))
  const lines = await readStatement(knex, customerOf(turn), {
    limit: page,
    ...(turn % 2 === 0 ? {} : { after: String(place) }),
  })
  if (lines.length !== page) throw new Error(`A page of the statement had ${lines.length} lines.`)
}

async function holdAndRelease(knex: Knex, _size: Size, turn: number): Promise<void> {
  const key = `bench ${performance.now()} ${turn}`
  const reference = { type: "bench", id: String(turn) }
  await placeHold(knex, { customer_id: customerOf(turn), amount_micros: 1_000, key, reference })
  await releaseHold(knex, { hold_key: key })
}

function growth(what: string, times: Record<Size, number[]>): Figure {
  const [small, large] = [percentile(times.small, 95), percentile(times.large, 95)]
  const ratio = large / small
  return {
    what: `${what}, p95 at 1,000,000 entries against 1,000`,
    measured: `${rounded(ratio)}× (${rounded(large, 1)} ms against ${rounded(small, 1)} ms)`,
    target: "≤ 2×",
    isMet: ratio <= 2,
    numbers: { small_ms: rounded(small), large_ms: rounded(large), ratio: rounded(ratio) },
  }
}

async function soundness(knex: Knex): Promise<Figure> {
  const start = performance.now()
  const { entries, drift, holds } = await verifyLedger(knex, [])
  const seconds = (performance.now() - start) / 1_000
  return {
    what: `credits: ${entries.toLocaleString("en")} entries added up anew`,
    measured: `drift ${drift}, ${holds} open holds, ${rounded(seconds, 1)} s`,
    target: "drift 0, 0 open holds",
    isMet: drift === 0 && holds === 0,
    numbers: { entries, drift, holds, seconds: rounded(seconds) },
  }
}
