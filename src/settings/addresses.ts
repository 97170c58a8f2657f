import type { Settings } from "./schema"

type Addresses = Pick<Settings, "WEBOX_BACKEND_URL" | "PORT" | "WEBOX_STOREFRONT_URL" | "STOREFRONT_PORT">

/** Where browsers reach the backend: what the merchant set, or its port on this machine. No slash at its end. */
export function backendUrlOf({ WEBOX_BACKEND_URL, PORT }: Addresses): string {
  return (WEBOX_BACKEND_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, "")
}

/** Where browsers reach the storefront: what the merchant set, or its port on this machine. No slash at its end. */
export function storefrontUrlOf({ WEBOX_STOREFRONT_URL, STOREFRONT_PORT }: Addresses): string {
  return (WEBOX_STOREFRONT_URL ?? `http://localhost:${STOREFRONT_PORT}`).replace(/\/+$/, "")
}
