import path from "node:path"
import { step } from "./step.mjs"
import { startTestShop, type TestShop } from "./test-shop"
import { copyTestData, fillTestData } from "./test-shop-data"

/**
 * Starts so many shops at once, each with a data folder of its own below `folder`. The demo is seeded once, and copied.
 *
 * @throws when one does not start, after the others were stopped
 */
export async function startTestShops(folder: string, count: number): Promise<TestShop[]> {
  const [first = "", ...others] = Array.from({ length: count }, (_, index) => path.join(folder, `shop-${index + 1}`))
  await fillTestData(first)
  for (const other of others) copyTestData(first, other)
  const starts = await step("Starting the shops for the browser", () =>
    Promise.allSettled([first, ...others].map((dataFolder) => startTestShop(dataFolder)))
  )
  const shops = starts.flatMap((start) => (start.status === "fulfilled" ? [start.value] : []))
  const failed = starts.find((start) => start.status === "rejected")
  if (!failed) return shops
  await Promise.all(shops.map((shop) => shop.stop()))
  throw failed.reason
}
