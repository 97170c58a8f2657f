import { ownAddress } from "./own-address"
import { warmUp } from "./warm-up"

const usualPages = 500

/** Warms up unless told not to, and says how it went; a failure only says so. */
export async function startWarmUp(): Promise<void> {
  const pages = Number(process.env.WEBOX_WARM_UP_PAGES ?? usualPages)
  if (process.env.NODE_ENV !== "production" || process.env.NEXT_PHASE === "phase-production-build" || !(pages > 0))
    return
  const start_ms = Date.now()
  try {
    const done = await warmUp({ origin: ownAddress(), pages, patience_s: 120 })
    console.log(`Warm-up: ${done.pages} pages, ${done.failed} failed, ${Date.now() - start_ms} ms`)
  } catch (error) {
    console.warn("The warm-up failed: pages are made when first asked for.", error)
  }
}
