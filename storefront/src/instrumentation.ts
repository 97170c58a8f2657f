import { ownAddress } from "./lib/own-address"
import { warmUp } from "./lib/warm-up"

const usualPages = 500

/** Runs once when the server starts, before it listens: the warm-up waits by itself, and the server does not wait for it. */
export function register(): void {
  const pages = Number(process.env.WEBOX_WARM_UP_PAGES ?? usualPages)
  if (process.env.NODE_ENV !== "production" || process.env.NEXT_PHASE === "phase-production-build" || !(pages > 0))
    return
  const start_ms = Date.now()
  warmUp({ origin: ownAddress(), pages, patience_s: 120 }).then(
    (done) => console.log(`Warm-up: ${done.pages} pages, ${done.failed} failed, ${Date.now() - start_ms} ms`),
    (error: unknown) => console.warn("The warm-up failed: pages are made when first asked for.", error)
  )
}
