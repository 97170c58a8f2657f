import { spawn, type ChildProcess } from "node:child_process"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { freePort } from "./free-port"
import { root } from "./paths"
import { step } from "./step.mjs"
import { copyTestData, fillTestData } from "./test-shop-data"

export type TestShop = {
  dataFolder: string
  /** The `demo.json` that the launcher wrote: addresses and logins. */
  demoFile: string
  launcher: ChildProcess
  /** What the launcher has printed so far. */
  output(): string
  /** Sends Ctrl-C and waits until all of it has ended. Answers the exit code. */
  stop(): Promise<number | null>
}

export type TestShopOptions = {
  port?: number
  storefrontPort?: number
  /** The clone to start; this one when left out. */
  clone?: string
  /** Whether its database may be lost in a power cut, which is faster. True when left out. */
  throwaway?: boolean
}

/** Starts the shop as `npm start` does, with a data folder and ports of its own, and waits until it is open. */
export async function startTestShop(dataFolder: string, options: TestShopOptions = {}): Promise<TestShop> {
  const port = options.port ?? (await freePort())
  const storefrontPort = options.storefrontPort ?? (await freePort())
  const launcher = spawn(process.execPath, ["scripts/bootstrap.mjs", "start"], {
    cwd: options.clone ?? root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      WEBOX_DATA_DIR: dataFolder,
      // A developer's own settings are not those of a test.
      WEBOX_ENV_FILE: "/dev/null",
      PORT: String(port),
      STOREFRONT_PORT: String(storefrontPort),
      WEBOX_THROWAWAY: String(options.throwaway ?? true),
    },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let output = ""
  launcher.stdout.on("data", (chunk) => (output += chunk))
  launcher.stderr.on("data", (chunk) => (output += chunk))
  const exited = new Promise<number | null>((resolve) => launcher.on("exit", (code) => resolve(code)))

  await untilOpen(launcher, () => output)
  return {
    dataFolder,
    demoFile: path.join(dataFolder, "demo.json"),
    launcher,
    output: () => output,
    stop: () => {
      launcher.kill("SIGTERM")
      return exited
    },
  }
}

/**
 * Starts so many shops at once, each with a data folder of its own below `folder`. The demo is seeded once, and copied.
 *
 * @throws when one does not start, after the others were stopped
 */
export async function startTestShops(folder: string, count: number): Promise<TestShop[]> {
  const [first = "", ...others] = Array.from({ length: count }, (_, index) => path.join(folder, `shop-${index + 1}`))
  await fillTestData(first)
  for (const other of others) copyTestData(first, other)
  const starts = await step("Starting the shops for the browser", () =>
    Promise.allSettled([first, ...others].map((dataFolder) => startTestShop(dataFolder)))
  )
  const shops = starts.flatMap((start) => (start.status === "fulfilled" ? [start.value] : []))
  const failed = starts.find((start) => start.status === "rejected")
  if (!failed) return shops
  await Promise.all(shops.map((shop) => shop.stop()))
  throw failed.reason
}

async function untilOpen(launcher: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + 600_000
  while (!output().includes("The shop is open.")) {
    if (launcher.exitCode !== null) throw new Error(`The shop did not start:\n${output()}`)
    if (Date.now() > deadline) throw new Error(`The shop is not open after ten minutes:\n${output()}`)
    await sleep(200)
  }
}
