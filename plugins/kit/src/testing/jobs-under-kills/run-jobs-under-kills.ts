import { execFile } from "node:child_process"
import path from "node:path"
import { promisify } from "node:util"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { enqueue } from "../../durable-jobs"
import { killDuring, startAppProcess, type KillReport, type RunningApp } from "../kill-during"

/** Compiled, since it runs as a process of its own. */
const WORKER_APP = require.resolve("@webox/kit/testing/jobs-under-kills/worker-app")

export interface JobsUnderKillsReport extends KillReport {
  jobs: number
  /** Jobs that came to `done`. */
  done: number
  /** Effects written, and how many different ones: equal to each other and to `jobs` when each happened once. */
  effects: number
  distinctEffects: number
  /** Attempts begun: more than `jobs`, when kills have hit jobs at work. */
  attempts: number
  /** Processes that held at least one job at its end. */
  workers: number
}

/**
 * Runs durable jobs in a real process that is killed again and again, and counts what came of them.
 *
 * @param databaseUrl an empty database of its own
 * @param options.companions processes that share the work and are not killed
 */
export async function runJobsUnderKills(
  databaseUrl: string,
  { jobs = 200, kills = 20, companions = 0 }: { jobs?: number; kills?: number; companions?: number } = {}
): Promise<JobsUnderKillsReport> {
  const env = { DATABASE_URL: databaseUrl, LOG_LEVEL: "error", MEDUSA_DISABLE_TELEMETRY: "true" }
  const cwd = path.dirname(require.resolve("@webox/kit/package.json"))
  await promisify(execFile)(process.execPath, [WORKER_APP, "migrate"], { cwd, env: { ...process.env, ...env } })

  const knex = ModulesSdkUtils.createPgConnection({ clientUrl: databaseUrl }) as Knex
  const app = { command: process.execPath, args: [WORKER_APP], cwd, env, readyText: "at work" }
  const others: RunningApp[] = []
  try {
    await knex.transaction(async (transaction) => {
      for (let number = 0; number < jobs; number++) {
        await enqueue(transaction, "jobs-under-kills", { number }, { key: String(number) })
      }
    })
    for (let companion = 0; companion < companions; companion++) others.push(await startAppProcess(app, 60_000))
    const report = await killDuring({
      app,
      kills,
      aliveMs: { from: 200, to: 1_400 },
      isDone: async () => (await count(knex, "webox_job WHERE state IN ('waiting', 'running')")) === 0,
    })
    return {
      ...report,
      jobs,
      done: await count(knex, "webox_job WHERE state = 'done'"),
      effects: await count(knex, EFFECTS),
      distinctEffects: await count(knex, `(SELECT DISTINCT number FROM ${EFFECTS}) AS different`),
      attempts: await count(knex, "kill_attempt"),
      workers: await count(knex, "(SELECT DISTINCT worker FROM webox_job) AS worker"),
    }
  } finally {
    await Promise.all(others.map((other) => other.end("SIGTERM")))
    await knex.destroy()
  }
}

const EFFECTS = "(SELECT number FROM kill_effect UNION ALL SELECT number FROM kill_keyed_effect) AS effect"

async function count(knex: Knex, from: string): Promise<number> {
  const { rows } = await knex.raw<{ rows: { count: number }[] }>(`SELECT count(*)::int AS count FROM ${from}`)
  return rows[0]?.count ?? 0
}
