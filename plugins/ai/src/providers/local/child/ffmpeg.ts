import { spawn } from "node:child_process"
import { findFfmpeg } from "../packages"

/** The longest part of what ffmpeg says that is kept, in characters. */
const LONGEST_COMPLAINT = 2_000

/**
 * Runs ffmpeg, which is gone when this returns or throws.
 *
 * @param input what it reads from `pipe:0`
 * @returns what it wrote to `pipe:1`
 * @throws Error with what ffmpeg said
 */
export function runFfmpeg(options: readonly string[], signal: AbortSignal, input?: Buffer): Promise<Buffer> {
  const program = findFfmpeg()
  if (!program) throw new Error("There is no ffmpeg. Install @ffmpeg-installer/ffmpeg, or the system's.")
  signal.throwIfAborted()
  const child = spawn(program, ["-hide_banner", "-loglevel", "error", "-y", ...options], {
    stdio: [input ? "pipe" : "ignore", "pipe", "pipe"],
    signal,
    killSignal: "SIGKILL",
  })
  const parts: Buffer[] = []
  let complaint = ""
  child.stdout?.on("data", (part: Buffer) => parts.push(part))
  child.stderr?.on("data", (part: Buffer) => (complaint = (complaint + String(part)).slice(-LONGEST_COMPLAINT)))
  // It may end before it has read everything; how it ended says what to think of that.
  child.stdin?.on("error", () => undefined)
  child.stdin?.end(input)
  return new Promise((resolve, reject) => {
    let failure: Error | undefined
    child.once("error", (error) => (failure = error))
    child.once("close", (code) => {
      if (code === 0 && !failure) resolve(Buffer.concat(parts))
      else reject(failure ?? new Error(`ffmpeg ended with ${code}: ${complaint.trim()}`))
    })
  })
}
