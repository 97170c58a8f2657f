import { createHmac } from "node:crypto"

/**
 * The value of `x-webox-signature`: `t=<unix seconds>,v1=<hex HMAC-SHA256 of "<t>.<raw body>">`. The time is signed too,
 * so that a call that somebody has kept is no call for long.
 *
 * @param now milliseconds since 1970
 */
export function signatureOf(body: string, secret: string, now: number): string {
  const time = Math.floor(now / 1000)
  const digest = createHmac("sha256", secret).update(`${time}.${body}`).digest("hex")
  return `t=${time},v1=${digest}`
}
