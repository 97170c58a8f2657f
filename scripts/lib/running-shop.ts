import { existsSync, readFileSync, rmSync } from "node:fs"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { writeWhole } from "./data-folder"
import { Problem } from "./problem.mjs"

/** Process numbers by the part's name; the launcher's own is `launcher`. */
type Processes = Record<string, number>

const graceForOrphans_ms = 15_000

/** The file that says which processes belong to a data folder, so that none is started twice. */
export class RunningShop {
  readonly #file: string

  constructor(dataFolder: string) {
    this.#file = path.join(dataFolder, "running.json")
  }

  /** The launcher that runs this data folder's shop, if one does. */
  launcher(): number | undefined {
    const { launcher } = this.#read()
    return launcher !== undefined && launcher !== process.pid && isNode(launcher) ? launcher : undefined
  }

  /**
   * Waits for the parts that a killed launcher left behind: they end by themselves. One that hangs is killed.
   *
   * @throws {Problem} when even that does not end it
   */
  async endOrphans(): Promise<void> {
    const orphans = Object.entries(this.#read()).filter(([name, pid]) => name !== "launcher" && isNode(pid))
    const deadline = Date.now() + graceForOrphans_ms
    for (const [name, pid] of orphans) {
      while (isNode(pid) && Date.now() < deadline) await sleep(100)
      if (isNode(pid)) process.kill(pid, "SIGKILL")
      await sleep(100)
      if (isNode(pid))
        throw new Problem(`The ${name} of an earlier start, process ${pid}, does not end: end it by hand.`)
    }
  }

  record(parts: Processes): void {
    writeWhole(this.#file, { launcher: process.pid, ...parts })
  }

  forget(): void {
    rmSync(this.#file, { force: true })
  }

  #read(): Processes {
    if (!existsSync(this.#file)) return {}
    try {
      return JSON.parse(readFileSync(this.#file, "utf8"))
    } catch {
      return {}
    }
  }
}

/** A process number is soon used again by another program, so its name is checked where the system tells it. */
function isNode(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const commandLine = `/proc/${pid}/cmdline`
  if (!existsSync("/proc/self/cmdline")) return true
  return existsSync(commandLine) && readCommandLine(commandLine).includes("node")
}

function readCommandLine(file: string): string {
  try {
    return readFileSync(file, "utf8")
  } catch {
    return ""
  }
}
