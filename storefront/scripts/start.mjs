/**
 * Starts the built storefront in this very process (so that signals reach it). Next's server takes its address from HOSTNAME,
 * which shells and containers set to the machine's name: WEBOX_STOREFRONT_HOST replaces it, and is loopback unless given.
 */
process.env.NODE_ENV = "production"
process.env.NEXT_TELEMETRY_DISABLED = "1"
process.env.HOSTNAME = process.env.WEBOX_STOREFRONT_HOST ?? "localhost"
process.env.PORT ??= "8000"
await import("../.next/standalone/server.js")
