import { createHmac } from "node:crypto"
import { demo, readSecrets } from "./demo"

/** A call of the backend to the storefront, signed with the shop's secret unless told otherwise. */
export function revalidate(
  tags: unknown,
  { secret = readSecrets().revalidation, time_s = Math.floor(Date.now() / 1000) } = {}
): Promise<Response> {
  const body = JSON.stringify({ tags })
  const digest = createHmac("sha256", secret).update(`${time_s}.${body}`).digest("hex")
  return fetch(`${demo.storefront_url}/api/revalidate`, {
    method: "POST",
    headers: { "x-webox-signature": `t=${time_s},v1=${digest}` },
    body,
  })
}
