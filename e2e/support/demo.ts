import { readFileSync } from "node:fs"
import path from "node:path"

interface Login {
  email: string
  password: string
}

/** The running shop, as `npm start` and `npm test` write it down. */
export interface Demo {
  admin: Login
  customer: Login
  publishable_key: string
  backend_url: string
  storefront_url: string
}

/** The `demo.json` of each shop that runs for these tests. */
export const demoFiles = (process.env.WEBOX_DEMO_FILE ?? "").split(path.delimiter).filter((file) => file !== "")

/** The one of this process: Playwright numbers those that test at the same time from 0. */
const demoFile = demoFiles[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]

/** The data folder of the running shop. */
export function shopFolder(): string {
  if (!demoFile) throw new Error("Set WEBOX_DEMO_FILE to the demo.json of a running shop.")
  return path.dirname(demoFile)
}

function readFileOfShop<Content>(name: string): Content {
  const parsed: Content = JSON.parse(readFileSync(path.join(shopFolder(), name), "utf8"))
  return parsed
}

export const demo = readFileOfShop<Demo>("demo.json")

/** What the shop's processes share, and nobody else knows. */
export const readSecrets = () => readFileOfShop<{ jwt: string; revalidation: string }>("secrets.json")
