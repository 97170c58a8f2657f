import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The kit's options, as medusa-config gives them to the plugin `@webox/kit`. */
export interface KitOptions {
  /** Signs the links to orders, at least 32 characters. Changing it ends every link that is out. */
  linkSecret: string
}

/**
 * Reads the plugin's options from the app's configuration, since Medusa hands them to modules only.
 *
 * @throws {Error} when medusa-config has no `linkSecret` of 32 characters for the kit
 */
export function kitOptions(container: MedusaContainer): KitOptions {
  const { plugins = [] } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  for (const plugin of plugins) {
    if (typeof plugin === "string" || plugin.resolve !== "@webox/kit") continue
    const linkSecret: unknown = plugin.options?.["linkSecret"]
    if (typeof linkSecret === "string" && linkSecret.length >= 32) return { linkSecret }
  }
  throw new Error("Give the plugin @webox/kit an option linkSecret of at least 32 characters in medusa-config.")
}
