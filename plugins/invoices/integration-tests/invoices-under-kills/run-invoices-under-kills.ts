import { execFile } from "node:child_process"
import path from "node:path"
import { promisify } from "node:util"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { verifyChain, type ChainReport } from "@webox/invoices/modules/invoice"
import { killDuring, type KillReport } from "@webox/kit/testing"

const WORKER_APP = [...["--import", "tsx"], path.join(__dirname, "worker-app.ts")]

export interface InvoicesUnderKillsReport extends KillReport {
  orders: number
  /** Documents, how many orders they are of, and the last position of the series: all equal when each order has one and none is missing. */
  documents: number
  invoiced_orders: number
  last_position: number
  chain: ChainReport
  /** Jobs that came to `done`, and attempts that were begun: more than jobs, when kills have hit jobs at work. */
  jobs_done: number
  attempts: number
}

/**
 * Finds paid orders whose events were lost and invoices them, in a real process that is killed again and again.
 *
 * @param databaseUrl an empty database of its own
 */
export async function runInvoicesUnderKills(
  databaseUrl: string,
  { orders, kills }: { orders: number; kills: number }
): Promise<InvoicesUnderKillsReport> {
  const cwd = path.dirname(require.resolve("@webox/invoices/package.json"))
  const env = {
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: "error",
    MEDUSA_DISABLE_TELEMETRY: "true",
    NODE_OPTIONS: "",
    NODE_NO_WARNINGS: "1",
  }
  await promisify(execFile)(process.execPath, [...WORKER_APP, "prepare", String(orders)], {
    cwd,
    env: { ...process.env, ...env },
  })
  const knex = ModulesSdkUtils.createPgConnection({ clientUrl: databaseUrl }) as Knex
  try {
    const report = await killDuring({
      app: { command: process.execPath, args: WORKER_APP, cwd, env, readyText: "at work" },
      kills,
      aliveMs: { from: 50, to: 450 },
      isDone: async () => (await lookAt(knex)).jobs_done === orders,
      patienceMs: 120_000,
    })
    return { ...report, orders, ...(await lookAt(knex)), chain: await verifyChain(knex) }
  } finally {
    await knex.destroy()
  }
}

type Counts = Pick<
  InvoicesUnderKillsReport,
  "documents" | "invoiced_orders" | "last_position" | "jobs_done" | "attempts"
>

async function lookAt(knex: Knex): Promise<Counts> {
  const { rows } = await knex.raw<{ rows: Counts[] }>(
    `SELECT documents, invoiced_orders, last_position, jobs_done, attempts FROM
       (SELECT count(*)::int AS documents, count(DISTINCT order_id)::int AS invoiced_orders,
          coalesce(max(position), 0)::int AS last_position FROM webox_invoice_document) AS document,
       (SELECT count(*) FILTER (WHERE state = 'done')::int AS jobs_done, coalesce(sum(attempts), 0)::int AS attempts
        FROM webox_job) AS job`
  )
  const [counts] = rows
  if (!counts) throw new Error("The documents could not be counted.")
  return counts
}
