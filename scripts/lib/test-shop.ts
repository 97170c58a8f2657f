import { spawn, type ChildProcess } from "node:child_process"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { freePort } from "./free-port"
import { root } from "./paths"

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

async function untilOpen(launcher: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + 600_000
  while (!output().includes("The shop is open.")) {
    if (launcher.exitCode !== null) throw new Error(`The shop did not start:\n${output()}`)
    if (Date.now() > deadline) throw new Error(`The shop is not open after ten minutes:\n${output()}`)
    await sleep(200)
  }
}
