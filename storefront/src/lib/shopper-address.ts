import "server-only"
import { headers } from "next/headers"

/**
 * Tells the backend whose request this is, for limits that count by address: all shoppers come to it from this one server.
 * The last address is the one that the nearest proxy saw; without a proxy it is Next's own observation.
 */
export async function shopperAddress(): Promise<Record<string, string>> {
  const address = (await headers()).get("x-forwarded-for")?.split(",").at(-1)?.trim()
  return address ? { "x-forwarded-for": address } : {}
}
