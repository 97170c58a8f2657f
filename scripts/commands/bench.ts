import { spawn } from "node:child_process"
import path from "node:path"
import type { Command } from "../cli"
import { buildPlugins } from "../lib/build"
import { root } from "../lib/paths"

/** `npm run bench`: measures, prints a table and writes JSON. See bench/README.md for its sections. */
export const command: Command = async (options) => {
  await buildPlugins(process.env)
  const child = spawn(process.execPath, ["--import", "tsx", path.join(root, "bench/run.ts"), ...options], {
    cwd: root,
    stdio: "inherit",
  })
  return new Promise((resolve, reject) => {
    child.on("error", reject)
    child.on("exit", (code) => resolve(code ?? 1))
  })
}
