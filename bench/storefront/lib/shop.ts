import { readFileSync } from "node:fs"
import path from "node:path"
import { prepareDataFolder } from "../../../scripts/lib/data-folder"
import { root } from "../../../scripts/lib/paths"
import { startTestShop } from "../../../scripts/lib/test-shop"
import { StoreClient } from "../../lib/store-client"

/** The shop as `npm start` runs it, and what a section needs to visit it. */
export type BenchShop = {
  storefrontUrl: string
  client: StoreClient
  customer: { email: string; password: string }
  stop(): Promise<void>
}

type DemoFile = {
  customer: { email: string; password: string }
  publishable_key: string
  backend_url: string
  storefront_url: string
}

/** Starts the production build of backend and storefront on the demo shop, in `.webox/bench-storefront`. */
export async function startBenchShop(): Promise<BenchShop> {
  const dataFolder = path.join(root, ".webox/bench-storefront")
  prepareDataFolder(dataFolder)
  const shop = await startTestShop(dataFolder)
  const demo: DemoFile = JSON.parse(readFileSync(shop.demoFile, "utf8"))
  return {
    storefrontUrl: demo.storefront_url,
    client: await StoreClient.connect(demo.backend_url, demo.publishable_key),
    customer: demo.customer,
    stop: async () => {
      await shop.stop()
    },
  }
}
