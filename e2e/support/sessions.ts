import { createHmac } from "node:crypto"
import type { BrowserContext } from "@playwright/test"
import { demo, readSecrets } from "./demo"

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url")

export function payloadOf(token: string): Record<string, unknown> {
  const parsed: Record<string, unknown> = JSON.parse(
    Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8")
  )
  return parsed
}

/** The same session, begun so many hours ago: signed with the shop's secret, as the backend would have then. */
export function aged(token: string, hours: number): string {
  const { jwt } = readSecrets()
  const { iat, exp, ...claims } = payloadOf(token)
  const earlier = (time_s: unknown) => Number(time_s) - hours * 60 * 60
  const signed = `${encode({ alg: "HS256", typ: "JWT" })}.${encode({ ...claims, iat: earlier(iat), exp: earlier(exp) })}`
  return `${signed}.${createHmac("sha256", jwt).update(signed).digest("base64url")}`
}

/** The same session with a signature that somebody made up. */
export function tampered(token: string): string {
  return token.replace(/[^.]+$/, "c29tZWJvZHktbWFkZS10aGlzLXVw")
}

export async function readSession(context: BrowserContext): Promise<string | undefined> {
  return (await context.cookies()).find(({ name }) => name === "webox_session")?.value
}

/** Gives a browser a session, whole or not. */
export async function putSession(context: BrowserContext, token: string): Promise<void> {
  await context.addCookies([
    { name: "webox_session", value: token, url: demo.storefront_url, httpOnly: true, sameSite: "Lax" },
  ])
}
