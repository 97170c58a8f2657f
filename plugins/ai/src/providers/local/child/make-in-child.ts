import { fork, type ChildProcess } from "node:child_process"
import path from "node:path"
import { ProviderError } from "../../../provider"
import type { Order, OrderFailure } from "./order"

/** Megabytes of the child's heap: two minutes of music need 200. */
const MAX_HEAP_MB = 768

/** The tests run the sources as they are; in the shop they are JavaScript. */
const LOADER = path.extname(__filename) === ".ts" ? ["--import", "tsx"] : []

/** What the child is told of the environment: where ffmpeg is, and where its folder goes; no keys. */
const TOLD = ["PATH", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT"]

/** After this, a child that was asked to end is killed. */
const GRACE_MS = 2_000

/**
 * Makes a sound or a film in a process of its own, which is gone when this returns or throws.
 *
 * @param signal ends it; the child's own programs and folders with it
 * @throws ProviderError `timed_out` when it was ended, `unavailable` when it failed
 */
export async function makeInChild(order: Order, signal: AbortSignal): Promise<Buffer> {
  if (signal.aborted) throw failed("timed_out", "It was stopped before it began.")
  const child = fork(path.join(__dirname, "main"), {
    execArgv: [...LOADER, `--max-old-space-size=${MAX_HEAP_MB}`],
    env: Object.fromEntries(TOLD.map((name) => [name, process.env[name]])),
    serialization: "advanced",
    stdio: ["ignore", "pipe", "ignore", "ipc"],
  })
  const stop = () => end(child)
  signal.addEventListener("abort", stop, { once: true })
  try {
    return await fileOf(child, order)
  } catch (error) {
    if (signal.aborted) throw failed("timed_out", "It took too long, or was stopped.", error)
    throw error
  } finally {
    signal.removeEventListener("abort", stop)
  }
}

/** What the child makes, once it has ended. */
function fileOf(child: ChildProcess, order: Order): Promise<Buffer> {
  const parts: Buffer[] = []
  let failure: OrderFailure | undefined
  child.stdout?.on("data", (part: Buffer) => parts.push(part))
  child.on("message", (message: OrderFailure) => (failure = message))
  return new Promise((resolve, reject) => {
    child.once("error", (cause) => reject(failed("unavailable", "The process that makes it did not start.", cause)))
    child.once("close", (code, by) => {
      if (code === 0 && parts.length > 0) resolve(Buffer.concat(parts))
      else reject(failed("unavailable", failure?.message ?? `The process that makes it ended with ${by ?? code}.`))
    })
    // A child that is gone already is told of by "close".
    child.send(order, () => undefined)
  })
}

function end(child: ChildProcess): void {
  child.kill("SIGTERM")
  const timer = setTimeout(() => child.kill("SIGKILL"), GRACE_MS)
  child.once("close", () => clearTimeout(timer))
}

function failed(kind: "timed_out" | "unavailable", message: string, cause?: unknown): ProviderError {
  return new ProviderError({ kind, is_surely_not_accepted: true, message, cause })
}
