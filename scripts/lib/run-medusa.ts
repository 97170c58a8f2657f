import path from "node:path"
import type { Environment } from "./environment"
import { root } from "./paths"
import { runProgram } from "./run-program.mjs"

const script = path.join(root, "node_modules/@medusajs/cli/cli.js")

/**
 * Runs a command of Medusa's to its end. It ends with the launcher, even when that is killed: a seed or a build that
 * went on by itself would meet the one of the next start.
 *
 * @throws {Problem} when it fails
 */
export async function runMedusa(
  args: string[],
  options: { cwd: string; env: Environment; log?: string }
): Promise<void> {
  await runProgram(
    process.execPath,
    ["--require", path.join(root, "scripts/lib/end-with-parent.cjs"), script, ...args],
    {
      ...options,
      env: { ...options.env, WEBOX_PART: script },
      channel: true,
    }
  )
}
