import { existsSync } from "node:fs"
import path from "node:path"
import { allEnded } from "./all-ended.mjs"
import { pluginNames } from "./build"
import { root } from "./paths"
import { runProgram } from "./run-program.mjs"
import { step } from "./step.mjs"

const tools = path.join(root, "node_modules/.bin")

/**
 * Types, lint, format and the house's rule: everything that is right or wrong without running the shop. Each is one
 * process that uses one core, so the types are checked beside the rest.
 */
export async function checkSources(): Promise<void> {
  await allEnded([checkTypes(), checkStyle()])
}

async function checkTypes(): Promise<void> {
  await step("Types", async () => {
    for (const project of ["tsconfig.check.json", "scripts/tsconfig.json"])
      await tool("tsc", ["--noEmit", "-p", project])
    await runProgram("npm", ["run", "--silent", "typecheck"], { cwd: path.join(root, "storefront") })
  })
}

async function checkStyle(): Promise<void> {
  await step("Lint", () =>
    tool("eslint", [".", "--max-warnings", "0", "--cache", "--cache-location", "node_modules/.cache/eslint/"])
  )
  await step("Format", () => tool("prettier", ["--check", "--cache", "--log-level", "warn", "."]))
  await step("The house's rule", () =>
    tool("depcruise", [
      "--config",
      ".dependency-cruiser.cjs",
      "src",
      ...pluginSources(),
      "storefront/src",
      "medusa-config.ts",
    ])
  )
}

/** Without their compiled output, which would be judged twice. */
function pluginSources(): string[] {
  return pluginNames()
    .flatMap((name) => [`plugins/${name}/src`, `plugins/${name}/integration-tests`])
    .filter((folder) => existsSync(path.join(root, folder)))
}

async function tool(name: string, args: string[]): Promise<void> {
  await runProgram(path.join(tools, name), args, { cwd: root, env: { ...process.env, FORCE_COLOR: "0" } })
}
