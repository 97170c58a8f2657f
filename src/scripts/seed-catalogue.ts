import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { refillIndexes } from "@webox/search/refill-indexes"
import { seedDemoShop } from "../demo/seed-demo-shop"
import { seedLargeCatalogue } from "../demo/seed-large-catalogue"

const count = z.coerce
  .number({ error: "write a number of products from 1 to 1000000" })
  .int("write a whole number of products")
  .min(1, "write a number of products from 1 to 1000000")
  .max(1_000_000, "write a number of products from 1 to 1000000")

/**
 * Seeds the demo shop, if that is not done, and a large catalogue beside it:
 * `WEBOX_SEED_PRODUCTS=10000 medusa exec src/scripts/seed-catalogue.ts`, or with the number as the first argument.
 *
 * Its last line on stdout is JSON: `{"publishable_key":"pk_…","products":10000}`.
 */
export default async function seedCatalogue({ container, args }: ExecArgs): Promise<void> {
  const wanted = count.safeParse(args[0] ?? process.env.WEBOX_SEED_PRODUCTS)
  if (!wanted.success) throw new Error(`WEBOX_SEED_PRODUCTS is wrong: ${wanted.error.issues[0]?.message}.`)
  const { publishable_key } = await seedDemoShop(container, process.env)
  await seedLargeCatalogue(container, wanted.data)
  await refillIndexes(container)
  // `medusa exec` would add a line of its own after ours.
  container.resolve(ContainerRegistrationKeys.LOGGER).setLogLevel("error")
  process.stdout.write(`${JSON.stringify({ publishable_key, products: wanted.data })}\n`)
}
