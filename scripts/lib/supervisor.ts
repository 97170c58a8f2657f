import { setTimeout as sleep } from "node:timers/promises"
import { startPart, stopPart, untilHealthy, type Part, type RunningPart } from "./child-process"
import { Problem } from "./problem.mjs"

const crashesBeforeGivingUp = 5
const crashWindow_ms = 60_000

/**
 * Keeps the parts of the shop running: one that ends by itself is started again after a second, until it has ended
 * five times within a minute.
 */
export class Supervisor {
  #running: RunningPart[] = []
  #stopping = false
  /** Those that end because they are asked to, not by themselves. */
  readonly #restarting = new Set<RunningPart>()
  #giveUp: (problem: Problem) => void = () => {}
  /** Settles, by rejection, when a part cannot be kept running. */
  readonly failed: Promise<never>

  constructor(private readonly onChange: (processes: Record<string, number>) => void) {
    this.failed = new Promise((_, reject) => (this.#giveUp = reject))
    // Nobody may be waiting yet when it fails.
    this.failed.catch(() => undefined)
  }

  /** Starts a part and waits until it answers. */
  async start(part: Part): Promise<void> {
    const running = this.#launch(part)
    await untilHealthy(running)
    void this.#keepAlive(running)
  }

  /** Ends a part and starts it anew, with what changed on disk. */
  async restart(part: Part): Promise<void> {
    const current = this.#running.find((running) => running.part === part)
    if (this.#stopping || !current) return
    this.#restarting.add(current)
    await stopPart(current)
    await this.start(part)
  }

  /** Ends the parts, the last one started first. */
  async stop(): Promise<void> {
    this.#stopping = true
    for (const running of [...this.#running].reverse()) await stopPart(running)
  }

  #launch(part: Part): RunningPart {
    const running = startPart(part)
    this.#running = [...this.#running.filter((other) => other.part !== part), running]
    this.onChange(Object.fromEntries(this.#running.map(({ part: { name }, process }) => [name, process.pid ?? 0])))
    return running
  }

  async #keepAlive(first: RunningPart): Promise<void> {
    const crashes: number[] = []
    for (let running = first; ;) {
      const reason = await running.exited
      if (this.#stopping || this.#restarting.delete(running)) return
      crashes.push(Date.now())
      const recent = crashes.filter((time) => time > Date.now() - crashWindow_ms)
      if (recent.length >= crashesBeforeGivingUp) {
        return this.#giveUp(
          new Problem(`The ${running.part.name} ended ${recent.length} times within a minute, last with ${reason}.`)
        )
      }
      console.log(`  ! The ${running.part.name} ended with ${reason}. Starting it again.`)
      await sleep(1000)
      if (this.#stopping) return
      running = this.#launch(running.part)
    }
  }
}
