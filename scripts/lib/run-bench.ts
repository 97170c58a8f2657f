import { spawn } from "node:child_process"
import path from "node:path"
import { buildPlugins } from "./build"
import { root } from "./paths"

/** Runs a program of `bench/` in a process of its own, so that nothing of the launcher is measured. Answers its exit code. */
export async function runBench(program: string, options: string[]): Promise<number> {
  await buildPlugins(process.env)
  const child = spawn(process.execPath, ["--import", "tsx", path.join(root, "bench", program), ...options], {
    cwd: root,
    stdio: "inherit",
  })
  return new Promise((resolve, reject) => {
    child.on("error", reject)
    child.on("exit", (code) => resolve(code ?? 1))
  })
}
