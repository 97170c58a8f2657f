import bundler from "@medusajs/admin-bundler"
import { Compiler } from "@medusajs/framework/build-tools"
import { logger } from "@medusajs/framework/logger"

// Builds one plugin after the other, as `medusa plugin:build` does, in a process whose compiler is warm.
process.on("message", async (folder) => process.send?.({ built: await build(String(folder)) }))
process.on("disconnect", () => process.exit())

/**
 * @param {string} folder
 * @returns {Promise<boolean>} whether it compiled; what did not is said on the standard output and error
 */
async function build(folder) {
  try {
    // The bundler's own tools look for their settings where they run.
    process.chdir(folder)
    const compiler = new Compiler(folder, logger)
    const tsConfig = await compiler.loadTSConfigFile()
    if (!tsConfig) return false
    const parts = await Promise.all([
      compiler.buildPluginBackend(tsConfig),
      compiler.buildPluginAdminExtensions(bundler),
    ])
    return parts.every(Boolean)
  } catch (error) {
    console.error(error)
    return false
  }
}
