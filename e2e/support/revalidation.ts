import { createHmac } from "node:crypto"
import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { demo } from "./demo"

/** The secret that backend and storefront share: the environment's, or the one in the shop's data folder. */
function readSecret(): string {
  const given = process.env.WEBOX_REVALIDATION_SECRET
  if (given) return given
  const file = path.join(path.dirname(process.env.WEBOX_DEMO_FILE ?? ""), "secrets.json")
  const secrets: { revalidation?: string } = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {}
  return secrets.revalidation ?? ""
}

/** A call of the backend to the storefront, signed with the shop's secret unless told otherwise. */
export function revalidate(
  tags: unknown,
  { secret = readSecret(), time_s = Math.floor(Date.now() / 1000) } = {}
): Promise<Response> {
  const body = JSON.stringify({ tags })
  const digest = createHmac("sha256", secret).update(`${time_s}.${body}`).digest("hex")
  return fetch(`${demo.storefront_url}/api/revalidate`, {
    method: "POST",
    headers: { "x-webox-signature": `t=${time_s},v1=${digest}` },
    body,
  })
}
