import { existsSync, symlinkSync } from "node:fs"
import path from "node:path"
import { freePort } from "../../../scripts/lib/free-port"
import { startPart, stopPart, untilHealthy } from "../../../scripts/lib/child-process"
import { root, storefrontFolder } from "../../../scripts/lib/paths"
import { runProgram } from "../../../scripts/lib/run-program.mjs"

const folder = path.join(root, "bench/storefront/empty-app")
const next = path.join(storefrontFolder, "node_modules/next/dist/bin/next")

export type EmptyApp = { url: string; stop(): Promise<void> }

/** Builds and starts a Next.js application with one empty page, on the very packages of the storefront. */
export async function startEmptyApp(): Promise<EmptyApp> {
  const packages = path.join(folder, "node_modules")
  if (!existsSync(packages)) symlinkSync(path.join(storefrontFolder, "node_modules"), packages)
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" }
  await runProgram(process.execPath, [next, "build"], { cwd: folder, env })

  const port = await freePort()
  const url = `http://localhost:${port}`
  const args = ["start", "--port", String(port)]
  const log = path.join(root, ".webox/bench-storefront/logs/empty-app.log")
  const part = startPart({ name: "empty app", script: next, args, cwd: folder, env, log, healthUrl: url })
  await untilHealthy(part)
  return { url, stop: () => stopPart(part) }
}
