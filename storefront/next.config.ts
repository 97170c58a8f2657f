import { fileURLToPath } from "node:url"
import type { NextConfig } from "next"
import createNextIntlPlugin from "next-intl/plugin"

const here = fileURLToPath(new URL(".", import.meta.url))

const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
]

const config: NextConfig = {
  output: "standalone",
  outputFileTracingRoot: here,
  turbopack: { root: here },
  poweredByHeader: false,
  // `npm run check` looks at them: who starts the shop waits for no answer that is known.
  typescript: { ignoreBuildErrors: true },
  // The media route makes pictures smaller: Next's optimiser keeps nothing without a disk, and asks for more than our widths.
  images: { unoptimized: true },
  // Metadata belongs in the first bytes for everybody: streamed metadata needs JavaScript to move it into <head>.
  htmlLimitedBots: /.*/,
  // Pages made at run time are kept in memory alone, the least used forgotten first: nothing stale survives a restart.
  cacheMaxMemorySize: 64 * 1024 * 1024,
  experimental: { isrFlushToDisk: false, serverActions: { bodySizeLimit: "100kb" } },
  // Browsers ask for it by habit.
  rewrites: () => Promise.resolve([{ source: "/favicon.ico", destination: "/icon.svg" }]),
  headers: () => Promise.resolve([{ source: "/:path*", headers: securityHeaders }]),
}

export default createNextIntlPlugin("./src/i18n/request.ts")(config)
