import path from "node:path"
import type { Command } from "../cli"
import { askForFresh } from "../lib/fresh-data"
import { backendNodeFlags, medusaProgram, serverFolder, storefrontFolder } from "../lib/paths"
import { AlreadyRunning, buildAll, prepareShop, type PreparedShop } from "../lib/prepare-shop"
import { runShop, type ShopParts } from "../lib/run-shop"

/** `npm start`: sets up what is missing and runs the shop in production mode. */
export const command: Command = async (options) => {
  console.log("WeBox\n")
  if (options.includes("--fresh")) await askForFresh(options.includes("--yes"))
  try {
    const shop = await prepareShop({ build: buildAll, throwaway: process.env.WEBOX_THROWAWAY === "true" })
    return await runShop(shop, productionParts(shop))
  } catch (error) {
    if (!(error instanceof AlreadyRunning)) throw error
    console.log(
      `  ${error.message} Its addresses and logins are in demo.json of its data folder. Ctrl-C there stops it.`
    )
    return 0
  }
}

function productionParts({ backend, storefront, settings, dataFolder }: PreparedShop): ShopParts {
  return {
    backend: {
      name: "backend",
      script: medusaProgram,
      nodeFlags: backendNodeFlags,
      args: ["start"],
      cwd: serverFolder,
      env: backend,
      log: path.join(dataFolder, "logs/backend.log"),
      healthUrl: `http://localhost:${settings.PORT}/health`,
    },
    storefront: {
      name: "storefront",
      script: path.join(storefrontFolder, "scripts/start.mjs"),
      cwd: storefrontFolder,
      env: storefront,
      log: path.join(dataFolder, "logs/storefront.log"),
      healthUrl: `http://localhost:${settings.STOREFRONT_PORT}/health`,
    },
  }
}
