import type { Command } from "../cli"
import { buildPlugins } from "../lib/build"

/** `npm run build:plugins`: builds each plugin whose sources changed. */
export const command: Command = async () => {
  await buildPlugins(process.env)
  return 0
}
