import { spawn } from "node:child_process"
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { Problem, isFullDisk } from "./problem.mjs"

const keptCharacters = 20_000

/**
 * Runs a program to its end and answers what it printed.
 *
 * It prints to a file, not to a pipe: a pipe breaks when this process is killed, and there are programs that then go
 * round in circles reporting just that. When this process ends in order, it ends the program with it.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, log?: string, uid?: number, gid?: number, channel?: boolean }} [options]
 *   `log`: a file that keeps all of its output; `channel`: whether it has one to this process, which tells it when this
 *   one is gone
 * @returns {Promise<string>} the end of its standard output and error, together
 * @throws {Problem} when it fails, with the end of what it printed
 */
export async function runProgram(program, args, { log, channel, ...options } = {}) {
  const folder = log ? path.dirname(log) : mkdtempSync(path.join(tmpdir(), "webox-output-"))
  const file = log ?? path.join(folder, "output.log")
  mkdirSync(folder, { recursive: true })
  try {
    const end = await runInto(file, program, args, options, channel ? ["ipc"] : [])
    const output = readFileSync(file, "utf8").slice(-keptCharacters)
    if (end === 0) return output
    throw failureOf(output, `${path.basename(program)} ${args.join(" ")}`, end, log)
  } finally {
    if (!log) rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {string} file
 * @param {string} program
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 * @param {"ipc"[]} channel
 * @returns {Promise<number | string | null>} exit code or signal
 */
function runInto(file, program, args, options, channel) {
  const output = openSync(file, "w")
  const child = spawn(program, args, { ...options, stdio: ["ignore", output, output, ...channel] })
  closeSync(output)
  const endWithThis = () => child.kill("SIGTERM")
  process.once("exit", endWithThis)
  return new Promise((resolve, reject) => {
    child.on("error", reject)
    child.on("close", (code, signal) => resolve(code ?? signal))
  }).finally(() => process.off("exit", endWithThis))
}

/**
 * What went wrong with a command, for people.
 *
 * @param {string} output what it printed
 * @param {string} command
 * @param {number | string | null} end exit code or signal
 * @param {string} [log] the file that keeps all of its output
 */
export function failureOf(output, command, end, log) {
  if (isFullDisk(output)) return new Problem("The disk is full. Free at least 2 GB and start again.")
  const tail = output.trimEnd().split("\n").slice(-25).join("\n")
  return new Problem(`"${command}" ended with ${end}.${log ? ` All of its output is in ${log}.` : ""}\n${tail}`)
}
