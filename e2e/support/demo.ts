import { readFileSync } from "node:fs"

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

function readDemo(): Demo {
  const file = process.env.WEBOX_DEMO_FILE
  if (!file) throw new Error("Set WEBOX_DEMO_FILE to the demo.json of a running shop.")
  const parsed: Demo = JSON.parse(readFileSync(file, "utf8"))
  return parsed
}

export const demo = readDemo()
