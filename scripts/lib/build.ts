import { existsSync, readdirSync } from "node:fs"
import path from "node:path"
import { allEnded } from "./all-ended.mjs"
import { buildIfChanged } from "./fingerprint"
import { root, storefrontFolder } from "./paths"
import { PluginBuilder } from "./plugin-builder"
import { runMedusa } from "./run-medusa"
import { runProgram } from "./run-program.mjs"
import { step } from "./step.mjs"

const shared = ["tsconfig.base.json", "package-lock.json"]

export function pluginNames(): string[] {
  const names = readdirSync(path.join(root, "plugins")).filter((name) =>
    existsSync(path.join(root, "plugins", name, "package.json"))
  )
  // The others compile against the kit's types, so it is built first.
  return names.sort((left, right) => Number(right === "kit") - Number(left === "kit") || left.localeCompare(right))
}

/** Builds each plugin whose sources changed, or whose kit did; after the kit two at a time. */
export async function buildPlugins(environment: NodeJS.ProcessEnv): Promise<void> {
  const [kit, ...others] = pluginNames()
  const [first, second] = [new PluginBuilder(production(environment)), new PluginBuilder(production(environment))]
  const buildOthers = async (builder: PluginBuilder): Promise<void> => {
    for (let name = others.shift(); name; name = others.shift()) await buildPlugin(name, builder)
  }
  try {
    if (kit) await buildPlugin(kit, first)
    await allEnded([buildOthers(first), buildOthers(second)])
  } finally {
    first.close()
    second.close()
  }
}

async function buildPlugin(name: string, builder: PluginBuilder): Promise<void> {
  const folder = path.join("plugins", name)
  const sources = sourcesOf(folder).concat(name === "kit" ? [] : sourcesOf("plugins/kit"), shared)
  await buildIfChanged(path.join(folder, ".medusa/server"), sources, () =>
    step(`Building the plugin ${name}`, () => builder.build(folder))
  )
}

/** Builds the backend and the storefront, which need nothing of each other. */
export async function buildApps(environment: NodeJS.ProcessEnv): Promise<void> {
  await allEnded([buildBackend(environment), buildStorefront(environment)])
}

/** Builds the backend with its admin if its sources or a plugin's changed. */
export async function buildBackend(environment: NodeJS.ProcessEnv): Promise<void> {
  const sources = [
    "src",
    "medusa-config.ts",
    "tsconfig.json",
    ...pluginNames().flatMap((name) => sourcesOf(path.join("plugins", name))),
  ]
  await buildIfChanged(".medusa/server", sources.concat(shared), () =>
    step("Building the backend and the admin", async () => {
      await runMedusa(["build"], { cwd: root, env: production(environment) })
    })
  )
}

/** Builds the storefront if its sources changed. */
export async function buildStorefront(environment: NodeJS.ProcessEnv): Promise<void> {
  await buildIfChanged("storefront/.next", ["storefront"], () =>
    step("Building the storefront", async () => {
      await runProgram("npm", ["run", "build"], { cwd: storefrontFolder, env: production(environment) })
    })
  )
}

/** What `next dev` needs to be there before it starts. */
export async function prepareStorefrontSources(environment: NodeJS.ProcessEnv): Promise<void> {
  await runProgram("npm", ["run", "fonts"], { cwd: storefrontFolder, env: environment })
}

function sourcesOf(plugin: string): string[] {
  return ["src", "package.json", "tsconfig.json"].map((source) => path.join(plugin, source))
}

function production(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...environment, NODE_ENV: "production" }
}
