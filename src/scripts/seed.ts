import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { seedDemoShop } from "../demo/seed-demo-shop"

/**
 * Seeds the demo shop: `medusa exec src/scripts/seed.ts`.
 *
 * Its last line on stdout is JSON: `{"publishable_key":"pk_…"}`.
 */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const { publishable_key } = await seedDemoShop(container, process.env)
  // `medusa exec` would add a line of its own after ours.
  container.resolve(ContainerRegistrationKeys.LOGGER).setLogLevel("error")
  process.stdout.write(`${JSON.stringify({ publishable_key })}\n`)
}
