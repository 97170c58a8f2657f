import { execFile } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { promisify } from "node:util"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { verifyLedger } from "@webox/ai/modules/credits"
import { HOLD_OWNERS } from "@webox/ai/workflows/credits/hold-owners"
import { killDuring, type KillReport } from "@webox/kit/testing"
import { startPicturesDouble } from "./pictures-double"

const WORKER_APP = [...["--import", "tsx"], path.join(__dirname, "worker-app.ts")]

/** What became of all of it, as the database and the provider's own log tell. */
export interface GenerationsUnderKillsReport extends KillReport {
  orders: number
  /** By status, and by the code of those that failed. */
  ends: Record<string, number>
  /** Pictures whose provider may have taken more than one call: paid twice. */
  taken_twice: number
  /** Pictures that were settled, and that the provider delivered. */
  settled: number
  settled_and_delivered: number
  /** Delivered, while the process that had asked was killed: unknown, given back, and told to the merchant. */
  delivered_to_the_dead: number
  /** Pictures that are neither settled nor ended as they should by the provider's log. */
  contradictions: number
  /** Micro-credits of the settlements by the ledger, and by what the pictures did cost. */
  ledger_spent_micros: number
  cost_micros: number
  /** What is still promised in the budgets, and files of answers that are still kept. */
  left_over: number
  ledger: Awaited<ReturnType<typeof verifyLedger>>
}

/**
 * Orders pictures of a provider that has faults, and makes them in a real process that is killed again and again.
 *
 * @param databaseUrl an empty database of its own
 */
export async function runGenerationsUnderKills(
  databaseUrl: string,
  { orders, kills }: { orders: number; kills: number }
): Promise<GenerationsUnderKillsReport> {
  const double = await startPicturesDouble()
  const directory = await mkdtemp(path.join(tmpdir(), "webox-kills-"))
  const env = {
    ...{ DATABASE_URL: databaseUrl, FILES_DIR: directory, LOG_LEVEL: "error", MEDUSA_DISABLE_TELEMETRY: "true" },
    ...{ OPENAI_API_KEY: "for-tests-only", OPENAI_BASE_URL: `${double.url}/v1` },
    ...{ OPENAI_TIMEOUT_MS: "1500", OPENAI_CONCURRENCY: "4", NODE_OPTIONS: "", NODE_NO_WARNINGS: "1" },
  }
  const cwd = path.dirname(require.resolve("@webox/ai/package.json"))
  await promisify(execFile)(process.execPath, [...WORKER_APP, "prepare", String(orders)], {
    cwd,
    env: { ...process.env, ...env },
  })
  const knex = ModulesSdkUtils.createPgConnection({ clientUrl: databaseUrl }) as Knex
  try {
    const report = await killDuring({
      app: { command: process.execPath, args: WORKER_APP, cwd, env, readyText: "at work" },
      kills,
      aliveMs: { from: 200, to: 1_200 },
      // Every other one hits a call that the provider has taken and not answered yet: what is paid for and lost to us.
      momentOf: (kill) => (kill % 2 ? double.nextPaidCall() : undefined),
      isDone: async () => (await rowsOf(knex, "SELECT 1 FROM webox_ai_generation WHERE ended_at IS NULL")).length === 0,
      patienceMs: 120_000,
    })
    return { ...report, ...(await lookAt(knex, double.log)) }
  } finally {
    await knex.destroy()
    await double.close()
    await rm(directory, { recursive: true, force: true })
  }
}

interface Row {
  number: number
  status: string
  error_code: string | null
  credits_micros: number | null
  assets: number
}

async function lookAt(knex: Knex, log: Awaited<ReturnType<typeof startPicturesDouble>>["log"]) {
  const rows = await rowsOf<Row>(
    knex,
    `SELECT substring(input ->> 'prompt' from '\\d+$')::int AS number, status, error_code,
       (cost ->> 'credits_micros')::float8 AS credits_micros,
       (SELECT count(*)::int FROM webox_ai_asset asset WHERE asset.generation_id = generation.id) AS assets
     FROM webox_ai_generation generation`
  )
  const deliveriesOf = ({ number }: Row) => log.get(number) ?? []
  const takenOf = (row: Row) => deliveriesOf(row).filter((delivery) => delivery !== "refused")
  const settled = rows.filter(({ status, assets }) => status === "succeeded" && assets === 1)
  const unknown = rows.filter(({ error_code }) => error_code === "WEBOX_AI_OUTCOME_UNKNOWN")
  const delivered = rows.filter((row) => deliveriesOf(row).includes("paid"))
  const [spent] = await rowsOf<{ micros: number }>(
    knex,
    `SELECT coalesce(sum(amount_micros), 0)::float8 AS micros FROM webox_credit_entry WHERE account_id = 'system:spent'`
  )
  const [left] = await rowsOf<{ left_over: number }>(
    knex,
    `SELECT ((SELECT coalesce(sum(reserved_micros), 0) FROM webox_ai_budget_use)
       + (SELECT count(*) FROM webox_ai_answer_file))::float8 AS left_over`
  )
  return {
    orders: rows.length,
    ends: countBy(rows.map(({ status, error_code }) => error_code ?? status)),
    taken_twice: rows.filter((row) => takenOf(row).length > 1).length,
    settled: settled.length,
    settled_and_delivered: settled.filter((row) => deliveriesOf(row).includes("paid")).length,
    delivered_to_the_dead: delivered.filter((row) => unknown.includes(row)).length,
    contradictions: rows.filter((row) => !settled.includes(row) && !unknown.includes(row)).length,
    ledger_spent_micros: spent?.micros ?? NaN,
    cost_micros: settled.reduce((sum, { credits_micros }) => sum + (credits_micros ?? NaN), 0),
    left_over: left?.left_over ?? NaN,
    ledger: await verifyLedger(knex, HOLD_OWNERS),
  }
}

async function rowsOf<Found>(knex: Knex, sql: string): Promise<Found[]> {
  return (await knex.raw<{ rows: Found[] }>(sql)).rows
}

function countBy(values: string[]): Record<string, number> {
  return Object.fromEntries(
    [...new Set(values)].map((value) => [value, values.filter((other) => other === value).length])
  )
}
