import { spawn, type ChildProcess } from "node:child_process"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { backendNodeFlags, medusaProgram, root, serverFolder } from "../../scripts/lib/paths"
import { freePort } from "../../scripts/lib/free-port"
import type { BenchEnvironment } from "./environment"
import { SqlCounter } from "./sql-counter"
import { StoreClient } from "./store-client"

/** `shop` is ours as it is built and as `npm start` runs it; `stock` is the same Medusa without a plugin; `cached` is stock with Medusa's caching. */
export type AppKind = "shop" | "stock" | "cached"

export type App = {
  kind: AppKind
  client: StoreClient
  databaseUrl: string
  /** Set when the app was started to have its SQL counted. */
  counter?: SqlCounter
  stop(): Promise<void>
}

/**
 * Starts an app in production mode on 127.0.0.1 and waits until it answers.
 *
 * @param options.beside whose database it shares; left out, it gets one of its own
 * @param options.variables settings of its environment, beside the usual ones
 */
export async function startApp(
  environment: BenchEnvironment,
  kind: AppKind,
  options: { isCounted?: boolean; beside?: Pick<App, "databaseUrl">; variables?: Record<string, string> } = {}
): Promise<App> {
  const database = options.beside?.databaseUrl ?? (await databaseOf(environment, kind))
  const counted = options.isCounted ? await SqlCounter.listen(database) : undefined
  const port = await freePort()
  const nodeFlags = kind === "shop" ? backendNodeFlags : []
  const child = spawn(
    process.execPath,
    [...nodeFlags, medusaProgram, "start", "--host", "127.0.0.1", "--port", String(port)],
    {
      cwd: kind === "shop" ? serverFolder : path.join(root, "bench/stock"),
      env: {
        ...environment.variables,
        ...options.variables,
        DATABASE_URL: counted?.databaseUrl ?? database,
        PORT: String(port),
        LOG_LEVEL: "error",
        WEBOX_BENCH_CACHING: String(kind === "cached"),
        MEDUSA_FF_CACHING: String(kind === "cached"),
      },
      stdio: ["ignore", "pipe", "pipe"],
    }
  )
  const output = keepOutput(child)
  const url = `http://127.0.0.1:${port}`
  await untilHealthy(url, child, output)
  return {
    kind,
    databaseUrl: database,
    client: await StoreClient.connect(url, environment.publishableKey),
    counter: counted?.counter,
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve))
      child.kill("SIGTERM")
      await Promise.race([ended, sleep(10_000).then(() => child.kill("SIGKILL"))])
      await counted?.counter.close()
    },
  }
}

function databaseOf(environment: BenchEnvironment, kind: AppKind): Promise<string> {
  return kind === "shop" ? environment.copyDatabase(kind) : environment.copyDatabaseForStock(kind)
}

function keepOutput(child: ChildProcess): () => string {
  let output = ""
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-4000)
  }
  child.stdout?.on("data", keep)
  child.stderr?.on("data", keep)
  return () => output
}

async function untilHealthy(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + 120_000
  for (;;) {
    if (child.exitCode !== null) throw new Error(`An app of the bench did not start:\n${output()}`)
    const isHealthy = await fetch(`${url}/health`).then(
      (response) => response.ok,
      () => false
    )
    if (isHealthy) return
    if (Date.now() > deadline) throw new Error(`An app of the bench does not answer after two minutes:\n${output()}`)
    await sleep(200)
  }
}
