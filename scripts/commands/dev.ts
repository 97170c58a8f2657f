import path from "node:path"
import chokidar from "chokidar"
import type { Command } from "../cli"
import { buildBackend, buildPlugins, pluginNames, prepareStorefrontSources } from "../lib/build"
import type { Environment } from "../lib/environment"
import { explain } from "../lib/problem.mjs"
import { root, storefrontFolder } from "../lib/paths"
import { AlreadyRunning, prepareShop, type PreparedShop } from "../lib/prepare-shop"
import { runShop, type ShopParts } from "../lib/run-shop"
import type { Supervisor } from "../lib/supervisor"

/** Changes that come together, as from a branch switch, lead to one restart. */
const quiet_ms = 300

/** `npm run dev`: like `npm start`, from the sources; the storefront reloads by itself, the backend and plugins here. */
export const command: Command = async () => {
  console.log("WeBox, for developers\n")
  try {
    const shop = await prepareShop({ build: buildForDevelopment })
    const parts = developmentParts(shop)
    return await runShop(shop, parts, (supervisor) => reloadOnChange(supervisor, parts, shop.backend))
  } catch (error) {
    if (!(error instanceof AlreadyRunning)) throw error
    console.log(`  ${error.message} Ctrl-C there stops it.`)
    return 1
  }
}

/** Migrations and the seed run from the build; the admin and the storefront are served from their sources. */
async function buildForDevelopment(environment: Environment): Promise<void> {
  await buildPlugins(environment)
  await buildBackend(environment)
  await prepareStorefrontSources(environment)
}

function developmentParts({ backend, storefront, settings }: PreparedShop): ShopParts {
  return {
    backend: {
      name: "backend",
      // This one registers ts-node, which runs the sources as they are.
      script: path.join(root, "node_modules/@medusajs/cli/cli.js"),
      args: ["start"],
      cwd: root,
      env: { ...backend, NODE_ENV: "development", TS_NODE_TRANSPILE_ONLY: "true" },
      healthUrl: `http://localhost:${settings.PORT}/health`,
    },
    storefront: {
      name: "storefront",
      script: path.join(storefrontFolder, "node_modules/next/dist/bin/next"),
      args: ["dev", "--port", String(settings.STOREFRONT_PORT)],
      cwd: storefrontFolder,
      env: { ...storefront, NODE_ENV: "development" },
      healthUrl: `http://localhost:${settings.STOREFRONT_PORT}/health`,
    },
  }
}

/** Builds the plugins whose sources changed and starts the backend again, after each change below `src` or a plugin. */
function reloadOnChange(supervisor: Supervisor, { backend }: ShopParts, environment: Environment): void {
  const sources = ["src", "medusa-config.ts", ...pluginNames().map((name) => path.join("plugins", name, "src"))]
  let timer: NodeJS.Timeout | undefined
  let reloading = Promise.resolve()

  const reload = async () => {
    try {
      await buildPlugins(environment)
      await supervisor.restart(backend)
    } catch (error) {
      // A mistake in the sources is mended by the next change.
      console.error(explain(error))
    }
  }
  chokidar
    .watch(sources, { cwd: root, ignoreInitial: true, ignored: /__admin-extensions__|\.spec\.ts$/ })
    .on("all", () => {
      clearTimeout(timer)
      timer = setTimeout(() => (reloading = reloading.then(reload)), quiet_ms)
    })
}
