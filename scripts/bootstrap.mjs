// The first file of every command. It runs on a clone where nothing is installed, so it imports Node alone.
import { spawn } from "node:child_process"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { installPackages } from "./lib/install-packages.mjs"
import { Problem, explain } from "./lib/problem.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
process.chdir(root)

try {
  refuseOldNode()
  const [command, ...options] = process.argv.slice(2)
  await installPackages(root)
  process.exitCode = await run(command ?? "start", options)
} catch (error) {
  console.error(`\n${explain(error)}`)
  process.exitCode = 1
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
  const runs = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  if (!runs) {
    throw new Problem(`WeBox needs Node 20.19 or later, or 22.12 or later. This is Node ${process.versions.node}.`)
  }
}

/**
 * @param {string} command
 * @param {string[]} options
 * @returns {Promise<number>} the command's exit code
 */
function run(command, options) {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/cli.ts", command, ...options], {
    // The channel tells the command when this process is gone.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, MEDUSA_DISABLE_TELEMETRY: "true", NEXT_TELEMETRY_DISABLED: "1" },
  })
  // A terminal sends Ctrl-C to both; a supervisor sends its signal to this process alone, so it is handed on.
  process.on("SIGINT", () => {})
  for (const signal of /** @type {const} */ (["SIGTERM", "SIGHUP"])) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on("error", reject)
    child.on("exit", (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })
}
