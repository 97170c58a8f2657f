import { spawn, type ChildProcess } from "node:child_process"
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import type { Environment } from "./environment"
import { root } from "./paths"
import { Problem } from "./problem.mjs"

export type Part = {
  name: string
  /** The JavaScript file to run. */
  script: string
  /** What Node itself is told. */
  nodeFlags?: string[]
  args?: string[]
  cwd: string
  env: Environment
  /** The file that keeps what it prints; without one it prints to the terminal. */
  log?: string
  /** Answers 200 once the part is up. */
  healthUrl: string
}

export type RunningPart = { part: Part; process: ChildProcess; exited: Promise<string> }

/** Starts one Node process of the shop. It ends when the launcher does, however that ends. */
export function startPart(part: Part): RunningPart {
  const output = part.log ? openLog(part.log) : "inherit"
  const child = spawn(
    process.execPath,
    [
      ...(part.nodeFlags ?? []),
      "--require",
      path.join(root, "scripts/lib/end-with-parent.cjs"),
      part.script,
      ...(part.args ?? []),
    ],
    // A group of its own: Ctrl-C reaches the launcher alone, which ends the parts one after the other.
    {
      cwd: part.cwd,
      env: { ...part.env, WEBOX_PART: part.script },
      stdio: ["ignore", output, output, "ipc"],
      detached: true,
    }
  )
  if (typeof output === "number") closeSync(output)
  const exited = new Promise<string>((resolve) => {
    child.on("error", (error) => resolve(error.message))
    child.on("exit", (code, signal) => resolve(String(signal ?? code)))
  })
  return { part, process: child, exited }
}

/**
 * Waits until a part answers.
 *
 * @throws {Problem} when it ends before, or does not answer within the time
 */
export async function untilHealthy({ part, exited }: RunningPart, timeout_s = 120): Promise<void> {
  let ended: string | undefined
  void exited.then((reason) => (ended = reason))
  const deadline = Date.now() + timeout_s * 1000
  while (Date.now() < deadline) {
    if (ended !== undefined)
      throw new Problem(`The ${part.name} ended with ${ended} instead of starting.${tailOf(part)}`)
    if (await isHealthy(part.healthUrl)) return
    await sleep(150)
  }
  throw new Problem(`The ${part.name} does not answer at ${part.healthUrl} after ${timeout_s} s.${tailOf(part)}`)
}

export async function isHealthy(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}

/** Asks a part to end, and ends it for good when it has not after 25 s. */
export async function stopPart({ process: child, exited }: RunningPart): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill("SIGTERM")
  const hardStop = setTimeout(() => child.kill("SIGKILL"), 25_000)
  await exited
  clearTimeout(hardStop)
}

function openLog(file: string): number {
  mkdirSync(path.dirname(file), { recursive: true })
  return openSync(file, "a")
}

function tailOf(part: Part): string {
  if (!part.log) return ""
  const tail = readFileSync(part.log, "utf8").trimEnd().split("\n").slice(-15).join("\n")
  return ` Its log, ${part.log}, ends with:\n${tail}`
}
