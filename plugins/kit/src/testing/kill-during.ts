import { spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { setTimeout as pause } from "node:timers/promises"
import { until } from "./until"

export interface AppProcess {
  command: string
  args: string[]
  cwd?: string
  env?: Record<string, string | undefined>
  /** A text in what the process writes that says it is at work, such as "Server is ready". */
  readyText: string
}

export interface KillDuringOptions {
  /** How to start the app. */
  app: AppProcess
  /** How often it is killed. */
  kills: number
  /** A kill comes this long after the app is ready, at a random moment between the two. Default 100 to 1,000 ms. */
  aliveMs?: { from: number; to: number }
  /**
   * For kills that must meet a certain moment, such as a call that is under way: called once the app is ready; the kill
   * comes as soon as what it answers resolves. Kills it answers nothing for come at random.
   *
   * @param kill counted from 0
   */
  momentOf?(kill: number): Promise<unknown> | undefined
  /** Whether the work is done. After the last kill the app runs until it is. */
  isDone(): Promise<boolean>
  /** How long the app may take to be ready, and, after the last kill, to be done. Default 60 s. */
  patienceMs?: number
}

export interface KillReport {
  /** Kills that hit the app before its work was done. */
  kills: number
  starts: number
  seconds: number
}

/**
 * Starts a real process of an app, kills it with SIGKILL at a random moment, starts it again, and so on; at last lets it
 * finish its work and ends it with SIGTERM. What must survive a crash is then looked at by the caller.
 *
 * Each process is its own, and ended when something goes wrong here.
 *
 * @throws when the app does not become ready, or its work is not done in time; with what the app wrote last
 */
export async function killDuring(options: KillDuringOptions): Promise<KillReport> {
  const { app, isDone, patienceMs = 60_000 } = options
  const { from, to } = options.aliveMs ?? { from: 100, to: 1_000 }
  const startedAt = Date.now()
  let kills = 0

  for (; kills < options.kills && !(await isDone()); kills++) {
    const running = await startAppProcess(app, patienceMs)
    await (withinPatience(options.momentOf?.(kills), patienceMs) ?? pause(from + Math.random() * (to - from)))
    await running.end("SIGKILL")
  }

  const last = await startAppProcess(app, patienceMs)
  try {
    await until(isDone, {
      patienceMs,
      pauseMs: 200,
      failure: () => `The work was not done in time. The app wrote:\n${last.lastWords()}`,
    })
  } finally {
    await last.end("SIGTERM")
  }
  return { kills, starts: kills + 1, seconds: (Date.now() - startedAt) / 1_000 }
}

/** A moment that never comes, since all of the work is over, must not hold the kill back for ever. */
function withinPatience(moment: Promise<unknown> | undefined, patienceMs: number): Promise<unknown> | undefined {
  return moment && Promise.race([moment, pause(patienceMs, undefined, { ref: false })])
}

export interface RunningApp {
  /** The last of what it wrote. */
  lastWords(): string
  /** Sends the signal and waits until the process is gone. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<void>
}

/** Starts a process of an app. @throws when it ends before it is ready, or is not ready in time */
export async function startAppProcess(
  { command, args, cwd, env, readyText }: AppProcess,
  patienceMs: number
): Promise<RunningApp> {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] })
  let written = ""
  const ready = new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      written = (written + chunk.toString()).slice(-4_000)
      if (written.includes(readyText)) resolve()
    }
    child.stdout.on("data", listen)
    child.stderr.on("data", listen)
    child.once("error", reject)
    child.once("exit", (code) => reject(new Error(`The app ended with ${code} before it was ready:\n${written}`)))
    setTimeout(() => reject(new Error(`The app was not ready in time:\n${written}`)), patienceMs).unref()
  })
  try {
    await ready
  } catch (error) {
    await end(child, "SIGKILL")
    throw error
  }
  return { lastWords: () => written, end: (signal) => end(child, signal) }
}

async function end(child: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const ended = once(child, "exit")
  child.kill(signal)
  await ended
}
