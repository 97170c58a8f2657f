import { spawn } from "node:child_process"
import { createWriteStream, mkdirSync } from "node:fs"
import path from "node:path"
import { Problem, isFullDisk } from "./problem.mjs"

const keptCharacters = 20_000

/**
 * Runs a program to its end and answers what it printed.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, log?: string, uid?: number, gid?: number }} [options] `log`: a file
 *   that keeps all of its output
 * @returns {Promise<string>} the end of its standard output and error, together
 * @throws {Problem} when it fails, with the end of what it printed
 */
export function runProgram(program, args, { log, ...options } = {}) {
  if (log) mkdirSync(path.dirname(log), { recursive: true })
  const file = log ? createWriteStream(log) : undefined
  // A full disk must not take the launcher down through its own log.
  file?.on("error", () => {})

  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] })
    let output = ""
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      file?.write(chunk)
      output = (output + chunk.toString()).slice(-keptCharacters)
    }
    child.stdout.on("data", keep)
    child.stderr.on("data", keep)
    child.on("error", reject)
    child.on("close", (code, signal) => {
      file?.end()
      if (code === 0) return resolve(output)
      reject(failure(output, `${path.basename(program)} ${args.join(" ")}`, code ?? signal, log))
    })
  })
}

/**
 * @param {string} output
 * @param {string} command
 * @param {number | string | null} end
 * @param {string | undefined} log
 */
function failure(output, command, end, log) {
  if (isFullDisk(output)) return new Problem("The disk is full. Free at least 2 GB and start again.")
  const tail = output.trimEnd().split("\n").slice(-25).join("\n")
  return new Problem(`"${command}" ended with ${end}.${log ? ` All of its output is in ${log}.` : ""}\n${tail}`)
}
