import { readdirSync } from "node:fs"
import path from "node:path"

const API = path.resolve(__dirname, "../../src/api")

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const

export interface PluginRoute {
  method: (typeof METHODS)[number]
  /** As Express writes it: `/store/ai/generations/:id`. */
  path: string
}

/** Every route of the plugin, found as Medusa finds them: in the folders' names, and in what their `route.ts` exports. */
export function pluginRoutes(): PluginRoute[] {
  return readdirSync(API, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.ts")
    .sort()
    .flatMap((file) => {
      const handlers: object = require(path.join(API, file))
      const folders = path.dirname(file).split(path.sep)
      const address = `/${folders.map((folder) => folder.replace(/^\[(.+)\]$/, ":$1")).join("/")}`
      return METHODS.filter((method) => method in handlers).map((method) => ({ method, path: address }))
    })
}
